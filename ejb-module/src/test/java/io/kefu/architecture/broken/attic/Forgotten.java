package io.kefu.architecture.broken.attic;

/** Stands on no floor. */
final class Forgotten {}
