/**
 * Speed and memory, as ratios against a peer in the same run. Nothing here ships with the product.
 */
@NullMarked
package io.kefu.benchmark;

import org.jspecify.annotations.NullMarked;
