/**
 * The door to a shop's orders, products and customers: wire forms, their checks, and the resources.
 * Decides nothing; asks {@code io.kefu.commerce.CommerceDesk}.
 */
@NullMarked
package io.kefu.web.commerce;

import org.jspecify.annotations.NullMarked;
