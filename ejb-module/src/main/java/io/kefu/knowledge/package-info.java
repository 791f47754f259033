/**
 * What is true and how it is found: articles, their similar questions, categories and the search
 * over them. Never decides whether to answer. Floor 2; uses inference and shop.
 */
@NullMarked
package io.kefu.knowledge;

import org.jspecify.annotations.NullMarked;
