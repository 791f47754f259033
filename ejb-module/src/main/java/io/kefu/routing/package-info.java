/**
 * Who may serve what next: queues of waiting conversations and the operators who take from them. Never talks to a
 * customer. Floor 2.
 */
@NullMarked
package io.kefu.routing;

import org.jspecify.annotations.NullMarked;
