package io.kefu.conversation;

import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * Somebody is writing: the customer, for operators to see, or an operator, for the customer. Told
 * on this node, and kept nowhere.
 */
public record Typing(ShopId shop, UUID conversation, Speaker speaker) {}
