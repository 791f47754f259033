/**
 * The craft behind shops and credentials: the authentication mechanism, tables, caches, start-up.
 */
@NullMarked
package io.kefu.shop.internal;

import org.jspecify.annotations.NullMarked;
