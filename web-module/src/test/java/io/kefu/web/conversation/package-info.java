/** Tests of what the doors of conversations let in. */
@NullMarked
package io.kefu.web.conversation;

import org.jspecify.annotations.NullMarked;
