package io.kefu.commerce;

import io.kefu.shared.Money;

/** A line of an order. */
public record OrderItem(String sku, LocalText title, int quantity, Money price) {}
