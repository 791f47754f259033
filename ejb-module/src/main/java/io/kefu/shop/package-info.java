/**
 * Shops, the credentials that open them, the people who work in the console, and who may do what.
 * Says whose work a request is. Floor 1; knows no other context.
 */
@NullMarked
package io.kefu.shop;

import org.jspecify.annotations.NullMarked;
