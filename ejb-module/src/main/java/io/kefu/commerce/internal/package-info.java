/**
 * The craft of commerce: the database as the shop's system, the guarded line to it, and the demo
 * shop.
 */
@NullMarked
package io.kefu.commerce.internal;

import org.jspecify.annotations.NullMarked;
