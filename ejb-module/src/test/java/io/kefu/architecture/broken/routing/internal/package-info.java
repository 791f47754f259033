/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.routing.internal;

import org.jspecify.annotations.NullMarked;
