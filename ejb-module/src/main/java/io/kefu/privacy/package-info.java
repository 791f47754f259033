/**
 * What is personal, who may see it, what is erased. Recognises personal data in text, masks it, and keeps the plain
 * values encrypted. Floor 1; knows no other context.
 */
@NullMarked
package io.kefu.privacy;

import org.jspecify.annotations.NullMarked;
