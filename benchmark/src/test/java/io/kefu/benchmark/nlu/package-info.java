@NullMarked
package io.kefu.benchmark.nlu;

import org.jspecify.annotations.NullMarked;
