package io.kefu.architecture.broken.knowledge;

import io.kefu.architecture.broken.inference.SoundModel;
import io.kefu.architecture.broken.privacy.SoundGuard;

/** Uses doorways of lower floors. */
public record SoundAnswer(SoundModel model, SoundGuard guard) {}
