/** A part of the house with faults. */
@NullMarked
package io.kefu.architecture.broken.platform;

import org.jspecify.annotations.NullMarked;
