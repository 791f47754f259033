/** The packages of {@code ./kefu package}, started as their users start them. */
@NullMarked
package io.kefu.ear.dist;

import org.jspecify.annotations.NullMarked;
