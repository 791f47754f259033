/**
 * Which model runs where. Owns every native handle: encoders, language recognisers, fastText. Never
 * decides what a text means. Floor 1; knows no other context.
 */
@NullMarked
package io.kefu.inference;

import org.jspecify.annotations.NullMarked;
