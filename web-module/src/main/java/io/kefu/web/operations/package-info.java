/**
 * What those who run the server look at: health, request times, the served description of the
 * interface.
 */
@NullMarked
package io.kefu.web.operations;

import org.jspecify.annotations.NullMarked;
