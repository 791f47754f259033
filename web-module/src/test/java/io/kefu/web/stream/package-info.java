/**
 * The WebSocket door without a container: wires and conversations in memory, everything else real.
 */
@NullMarked
package io.kefu.web.stream;

import org.jspecify.annotations.NullMarked;
