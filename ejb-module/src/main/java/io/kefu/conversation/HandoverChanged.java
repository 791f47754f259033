package io.kefu.conversation;

import io.kefu.handover.HandoverView;
import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * A conversation went from bot to person or back. Observe it after the commit ({@code
 * AFTER_SUCCESS}).
 */
public record HandoverChanged(ShopId shop, UUID conversation, HandoverView handover) {}
