/**
 * Takes the encoder out of a server, so that what a turn costs beside it can be measured. Runs in
 * the benchmark's server, never in the product.
 */
@NullMarked
package io.kefu.benchmark.bare;

import org.jspecify.annotations.NullMarked;
