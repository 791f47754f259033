package io.kefu.platform;

import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * An event out of the outbox, as consumers get it.
 *
 * @param id the same each time the event arrives
 * @param type such as {@code conversation.turn-recorded}
 * @param payload JSON
 */
public record EventArrived(UUID id, ShopId shop, String type, String payload) {}
