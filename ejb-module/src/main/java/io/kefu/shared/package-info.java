/**
 * The few words that every context speaks: ids, languages, money, problems, and the shop whose work
 * is being done. Holds no behaviour of any context and knows none of them.
 */
@NullMarked
package io.kefu.shared;

import org.jspecify.annotations.NullMarked;
