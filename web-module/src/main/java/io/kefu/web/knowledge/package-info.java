/** Doors to articles, categories and the search. */
@NullMarked
package io.kefu.web.knowledge;

import org.jspecify.annotations.NullMarked;
