/**
 * The transcript and the handling of a turn: order, once-only, delivery. The corridor that calls
 * each other room once; start reading at {@link io.kefu.conversation.TurnHandler}. Floor 4;
 * everything below may be asked, nothing below knows it.
 */
@NullMarked
package io.kefu.conversation;

import org.jspecify.annotations.NullMarked;
