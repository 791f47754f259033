/**
 * What the shop's systems say and do: orders, parcels, products and customers, behind ports. Ships a demo shop in the
 * database; connectors to real shops implement the same ports. Floor 1; knows no other context.
 */
@NullMarked
package io.kefu.commerce;

import org.jspecify.annotations.NullMarked;
