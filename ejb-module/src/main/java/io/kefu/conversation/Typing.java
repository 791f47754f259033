package io.kefu.conversation;

import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * Somebody is writing: the customer, as their socket says, or an operator, which customers' sockets
 * of this node are told. Kept nowhere.
 */
public record Typing(ShopId shop, UUID conversation, Speaker speaker) {}
