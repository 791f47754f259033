/**
 * The language of dialogues: flows with their states, slots and guards, the checker that refuses
 * bad ones, and the proposals of policies. Plain values; knows neither files nor wording.
 */
@NullMarked
package io.kefu.dialogue.model;

import org.jspecify.annotations.NullMarked;
