package io.kefu.architecture.broken.inference;

import io.kefu.architecture.broken.knowledge.SoundAnswer;

/** The ground floor uses a specialist, who uses the ground floor: a cycle. */
public record LooksUp(SoundAnswer knowledge) {}
