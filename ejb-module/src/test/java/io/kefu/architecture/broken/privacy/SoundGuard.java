package io.kefu.architecture.broken.privacy;

import io.kefu.architecture.broken.shared.SoundWord;

/** Uses a lower floor. */
public record SoundGuard(SoundWord word) {}
