/** What Kefu adds to the libraries below it, as ratios that hold on any machine. */
@NullMarked
package io.kefu.benchmark;

import org.jspecify.annotations.NullMarked;
