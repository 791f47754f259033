/**
 * What the shop's systems say and do: orders, parcels, products and customers, behind ports. Keeps
 * a shop's data in the database where the shop has no system of its own to ask, and ships a demo
 * shop; connectors to real shops implement the same ports. Never decides what is said to a
 * customer. Floor 1; uses privacy to seal personal fields and knows no other context.
 */
@NullMarked
package io.kefu.commerce;

import org.jspecify.annotations.NullMarked;
