/** The language of learning: training sets with their review, and the life of a release. */
@NullMarked
package io.kefu.learning.model;

import org.jspecify.annotations.NullMarked;
