/** What Kefu costs beside the bare library or server underneath, as ratios measured in one run. */
@NullMarked
package io.kefu.benchmark;

import org.jspecify.annotations.NullMarked;
