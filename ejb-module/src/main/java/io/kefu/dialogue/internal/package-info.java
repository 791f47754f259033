/**
 * How decisions are made: reading flows and messages, finding the order that is meant, running
 * flows, and the policies in their order. Nothing here keeps anything between two calls.
 */
@NullMarked
package io.kefu.dialogue.internal;

import org.jspecify.annotations.NullMarked;
