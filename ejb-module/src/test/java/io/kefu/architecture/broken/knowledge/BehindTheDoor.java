package io.kefu.architecture.broken.knowledge;

import io.kefu.architecture.broken.routing.internal.SoundCraft;
import io.kefu.architecture.broken.routing.model.SoundLanguage;

/** Walks past the doorway of a neighbour. */
record BehindTheDoor(SoundCraft craft, SoundLanguage language) {}
