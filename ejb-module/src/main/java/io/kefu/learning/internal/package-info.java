/**
 * The craft of learning: the file formats of other products, repositories, and the one worker that
 * trains.
 */
@NullMarked
package io.kefu.learning.internal;

import org.jspecify.annotations.NullMarked;
