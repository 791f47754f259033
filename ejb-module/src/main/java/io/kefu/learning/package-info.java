/**
 * What is learnt next: training sets, releases that are trained from them, and evaluations. Decides
 * which release serves a shop; never trains or understands itself, that is {@code understanding}'s.
 * Floor 5; uses understanding, shop, privacy and inference.
 */
@NullMarked
package io.kefu.learning;

import org.jspecify.annotations.NullMarked;
