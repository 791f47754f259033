/** The REST doors of conversations: wire forms and their checks, nothing else. */
@NullMarked
package io.kefu.web.conversation;

import org.jspecify.annotations.NullMarked;
