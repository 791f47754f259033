package io.kefu.understanding;

/**
 * A share of cases, with the interval in which the true share lies at 95 %.
 *
 * @param value 0..1
 * @param cases out of how many; 0 where there were none and the share says nothing
 */
public record Measured(double value, double low, double high, int cases) {}
