/** The craft of handover: session bean and persistence. */
@NullMarked
package io.kefu.handover.internal;

import org.jspecify.annotations.NullMarked;
