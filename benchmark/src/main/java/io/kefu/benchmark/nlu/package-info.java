/**
 * Recognising intents: Kefu's trainer and libraries that do the same, on the same public rows. Each
 * training runs in a process of its own, so that time and memory are its own.
 */
@NullMarked
package io.kefu.benchmark.nlu;

import org.jspecify.annotations.NullMarked;
