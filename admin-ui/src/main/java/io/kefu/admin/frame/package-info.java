/**
 * What every page of the console shares: the frame, its menu, the language of the person, messages.
 */
@NullMarked
package io.kefu.admin.frame;

import org.jspecify.annotations.NullMarked;
