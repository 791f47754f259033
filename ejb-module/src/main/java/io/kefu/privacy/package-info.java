/**
 * What is personal, who may see it, what is erased. Recognises personal data in text ({@link
 * io.kefu.privacy.PersonalDataGuard}), masks it, and keeps the plain values encrypted ({@link
 * io.kefu.privacy.Vault}). Floor 1; knows no other context.
 */
@NullMarked
package io.kefu.privacy;

import org.jspecify.annotations.NullMarked;
