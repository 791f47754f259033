/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.attic;

import org.jspecify.annotations.NullMarked;
