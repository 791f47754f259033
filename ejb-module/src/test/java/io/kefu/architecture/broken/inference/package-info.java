/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.inference;

import org.jspecify.annotations.NullMarked;
