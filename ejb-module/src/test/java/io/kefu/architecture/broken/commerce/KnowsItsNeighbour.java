package io.kefu.architecture.broken.commerce;

import io.kefu.architecture.broken.inference.SoundModel;

/** Neighbours on a floor do not know each other. */
record KnowsItsNeighbour(SoundModel inference) {}
