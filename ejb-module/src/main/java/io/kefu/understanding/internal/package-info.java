/**
 * The craft of understanding: release folders, the shelf of releases in service, the builder of the
 * base release.
 */
@NullMarked
package io.kefu.understanding.internal;

import org.jspecify.annotations.NullMarked;
