/**
 * The house's own inspector: floors, doorways and habits as rules that fail the build. Each rule says why it is there,
 * and {@link io.kefu.architecture.HouseRulesTest} shows each one a small house in which it is broken, so that a rule that
 * no longer matches anything is noticed.
 */
@NullMarked
package io.kefu.architecture;

import org.jspecify.annotations.NullMarked;
