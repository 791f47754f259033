/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.privacy;

import org.jspecify.annotations.NullMarked;
