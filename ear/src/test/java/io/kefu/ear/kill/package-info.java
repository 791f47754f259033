/**
 * The server killed under load: what it acknowledged over HTTP must be there afterwards, once and
 * in order.
 */
@NullMarked
package io.kefu.ear.kill;

import org.jspecify.annotations.NullMarked;
