/**
 * What an utterance means: language, intents, entities and emotion, by the release that serves the
 * shop. Never answers and never keeps an utterance. Floor 2; uses inference, privacy and commerce's
 * names of products.
 */
@NullMarked
package io.kefu.understanding;

import org.jspecify.annotations.NullMarked;
