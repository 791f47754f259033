package io.kefu.dialogue.model;

import java.util.Set;

/**
 * The words that flows may use.
 *
 * @param intents of the catalogue
 * @param messages keys that every language has
 * @param paths of the values that guards and messages may look at, beside {@code slot. memory.
 *     param.}
 */
public record FlowVocabulary(Set<String> intents, Set<String> messages, Set<String> paths) {}
