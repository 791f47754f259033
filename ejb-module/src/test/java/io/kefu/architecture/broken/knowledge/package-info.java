/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.knowledge;

import org.jspecify.annotations.NullMarked;
