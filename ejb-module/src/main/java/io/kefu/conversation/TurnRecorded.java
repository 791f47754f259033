package io.kefu.conversation;

import io.kefu.shared.ShopId;
import java.util.UUID;

/**
 * A turn stands in the transcript. Observe it after the commit ({@code AFTER_SUCCESS}): before, it
 * may still be undone.
 */
public record TurnRecorded(ShopId shop, UUID conversation, long seq, Speaker speaker) {}
