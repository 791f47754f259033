package io.kefu.conversation;

import io.kefu.handover.HandoverView;
import java.util.List;

/**
 * What a customer's line brings.
 *
 * @param turns in order, without gaps
 * @param lastSeq seq of the conversation's last turn, which may be later than these
 */
public record Heard(List<HeardTurn> turns, long lastSeq, HandoverView handover) {}
