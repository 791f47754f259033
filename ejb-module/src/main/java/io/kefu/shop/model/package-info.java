/** The language of shops and credentials: aggregates, the form of keys, the repositories. */
@NullMarked
package io.kefu.shop.model;

import org.jspecify.annotations.NullMarked;
