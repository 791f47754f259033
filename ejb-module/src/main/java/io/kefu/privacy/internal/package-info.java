/**
 * How personal data is recognised, masked and encrypted. One class for each kind of value; {@link
 * io.kefu.privacy.internal.RuleBasedGuard} asks them in order of certainty, {@link
 * io.kefu.privacy.internal.TinkVault} keeps what they found. Never logs a text or a value.
 */
@NullMarked
package io.kefu.privacy.internal;

import org.jspecify.annotations.NullMarked;
