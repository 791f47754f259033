/** The craft of routing: session bean and persistence. */
@NullMarked
package io.kefu.routing.internal;

import org.jspecify.annotations.NullMarked;
