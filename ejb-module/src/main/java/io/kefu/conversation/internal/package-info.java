/** The craft of conversations: opening and closing a turn, persistence, events, timers. */
@NullMarked
package io.kefu.conversation.internal;

import org.jspecify.annotations.NullMarked;
