package io.kefu.architecture.broken.shared;

/** A word for everybody. */
public record SoundWord(String value) {}
