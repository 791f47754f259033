package io.kefu.commerce;

/**
 * What a product is called, for recognising it in what a customer says.
 *
 * @param sku the shop's own code of the product
 */
public record ProductName(String sku, LocalText title) {}
