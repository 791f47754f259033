/**
 * What to do next: memory, flows, policies and wording. Decides without a transaction, a model or
 * the shop at hand; what it wants to know it asks for. Floor 3; uses understanding, knowledge, the
 * shapes of commerce, and privacy.
 */
@NullMarked
package io.kefu.dialogue;

import org.jspecify.annotations.NullMarked;
