package io.kefu.architecture.broken.routing.model;

/** A word of one context. */
public record SoundLanguage(String word) {}
