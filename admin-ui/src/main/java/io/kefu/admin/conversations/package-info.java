/** Pages on which operators read, take and answer conversations. */
@NullMarked
package io.kefu.admin.conversations;

import org.jspecify.annotations.NullMarked;
