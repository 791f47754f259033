/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.commerce;

import org.jspecify.annotations.NullMarked;
