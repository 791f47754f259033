/** Tests of the arithmetic: a benchmark that counts wrongly is worse than none. */
@NullMarked
package io.kefu.benchmark;

import org.jspecify.annotations.NullMarked;
