/**
 * What Kefu adds to the libraries and the server below it, as ratios of one run. {@link
 * io.kefu.benchmark.Bench} is the door. Never part of the product; docs/benchmarks.md tells how to
 * read the figures.
 */
@NullMarked
package io.kefu.benchmark;

import org.jspecify.annotations.NullMarked;
