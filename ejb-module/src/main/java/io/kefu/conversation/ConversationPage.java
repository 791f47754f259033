package io.kefu.conversation;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next cursor of the next page; empty on the last one
 */
public record ConversationPage(List<ConversationSummary> conversations, Optional<String> next) {}
