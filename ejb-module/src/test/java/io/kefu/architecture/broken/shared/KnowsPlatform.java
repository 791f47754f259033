package io.kefu.architecture.broken.shared;

import io.kefu.architecture.broken.platform.SoundPlatform;

/** The lowest floor looks up. */
record KnowsPlatform(SoundPlatform platform) {}
