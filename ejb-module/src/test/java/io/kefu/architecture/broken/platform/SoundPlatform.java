package io.kefu.architecture.broken.platform;

import io.kefu.architecture.broken.shared.SoundWord;
import jakarta.persistence.EntityManager;

/** The platform may hold an entity manager. */
public record SoundPlatform(EntityManager manager, SoundWord word) {}
