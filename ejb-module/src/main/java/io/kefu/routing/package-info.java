/**
 * Who may serve what next: queues of waiting conversations and the operators who take from them.
 * Never talks to a customer and does not know what a conversation is about. Floor 2; uses shop,
 * used by handover.
 */
@NullMarked
package io.kefu.routing;

import org.jspecify.annotations.NullMarked;
