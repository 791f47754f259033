/**
 * The language of knowledge: an article with its phrasings and versions, and how a question is
 * ranked against them. Knows neither the index nor the database.
 */
@NullMarked
package io.kefu.knowledge.model;

import org.jspecify.annotations.NullMarked;
