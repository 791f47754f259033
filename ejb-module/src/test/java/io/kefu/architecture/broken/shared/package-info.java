/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.shared;

import org.jspecify.annotations.NullMarked;
