/**
 * {@code /v1/training-sets}, {@code /v1/releases} and {@code /v1/evaluations}: wire forms and their
 * checks only.
 */
@NullMarked
package io.kefu.web.learning;

import org.jspecify.annotations.NullMarked;
