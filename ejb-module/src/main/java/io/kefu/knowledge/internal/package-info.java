/**
 * How knowledge is kept and found: tables, the index, segmentation, start-up. Never decides whether
 * to answer; seen by nobody outside this context.
 */
@NullMarked
package io.kefu.knowledge.internal;

import org.jspecify.annotations.NullMarked;
