/** Pages on which administrators set the shop up, and people their own password. */
@NullMarked
package io.kefu.admin.settings;

import org.jspecify.annotations.NullMarked;
