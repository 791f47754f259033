/**
 * The WebSocket door. A ticket opens one socket; behind it a conversation is a row of turns with
 * seqs without gaps, and the socket a reader of that row with a place of its own: whatever wakes it
 * – its own message, somebody on this node or on another – it reads on from its place and sends
 * what it finds. So nothing is missed, doubled or out of order, whoever speaks and wherever.
 *
 * <p>Decides nothing about what is said; that is the conversation's.
 */
@NullMarked
package io.kefu.web.stream;

import org.jspecify.annotations.NullMarked;
