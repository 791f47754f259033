/**
 * Tests that see the whole application: in the container, over HTTP, in the browser, and under
 * kills. {@link io.kefu.ear.Surroundings} starts what they need.
 */
@NullMarked
package io.kefu.ear;

import org.jspecify.annotations.NullMarked;
