package io.kefu.web.stream;

import io.kefu.conversation.Hail;
import io.kefu.shop.Caller;
import io.kefu.shop.Presented;

/**
 * Whom a ticket let in.
 *
 * @param presented what the caller showed; looked at again while the socket is open
 */
record Guest(Caller caller, Presented presented, Hail hail) {}
