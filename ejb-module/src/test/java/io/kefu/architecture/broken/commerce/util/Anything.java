package io.kefu.architecture.broken.commerce.util;

/** Has no home. */
public final class Anything {}
