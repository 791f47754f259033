/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.routing.model;

import org.jspecify.annotations.NullMarked;
