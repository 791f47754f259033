/**
 * The language of commerce inside: the ports to a shop's systems ({@code …Gateway}), and the
 * repositories of the data that we keep for a shop ourselves, each of which is one such system.
 * Plain Java.
 */
@NullMarked
package io.kefu.commerce.model;

import org.jspecify.annotations.NullMarked;
