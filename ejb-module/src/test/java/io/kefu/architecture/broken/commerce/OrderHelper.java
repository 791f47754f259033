package io.kefu.architecture.broken.commerce;

/** Helps with what? */
final class OrderHelper {}
