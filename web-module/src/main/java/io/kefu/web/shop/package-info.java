/** Doors to shops, keys, visitors and the first set-up. */
@NullMarked
package io.kefu.web.shop;

import org.jspecify.annotations.NullMarked;
