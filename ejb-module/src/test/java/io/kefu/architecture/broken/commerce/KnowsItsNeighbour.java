package io.kefu.architecture.broken.commerce;

import io.kefu.architecture.broken.privacy.SoundGuard;

/** Neighbours on a floor do not know each other. */
record KnowsItsNeighbour(SoundGuard privacy) {}
