package io.kefu.architecture.broken.routing.internal;

import io.kefu.architecture.broken.routing.model.SoundLanguage;

/** Craft may use the language of its own context. */
public record SoundCraft(SoundLanguage language) {}
