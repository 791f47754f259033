package io.kefu.conversation;

import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * The customer has seen the conversation up to that turn. Told on the node where the customer's
 * line ends, and kept nowhere.
 */
public record CustomerRead(ShopId shop, UUID conversation, long seq) {}
