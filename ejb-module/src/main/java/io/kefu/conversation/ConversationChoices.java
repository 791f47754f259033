package io.kefu.conversation;

import java.util.List;

/** What conversations can be told apart by, in alphabetical order. */
public record ConversationChoices(List<String> channels, List<String> intents) {}
