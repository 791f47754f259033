package io.kefu.understanding.model;

/**
 * A share of cases with the interval in which the true share lies at 95 % (Wilson, JASA 22, 1927).
 *
 * @param value 0..1
 */
public record Share(double value, double low, double high, int cases) {

  private static final double Z = 1.959964;

  public static Share of(long hits, int cases) {
    if (cases == 0) {
      return new Share(0, 0, 1, 0);
    }
    double p = (double) hits / cases;
    double z2 = Z * Z / cases;
    double middle = (p + z2 / 2) / (1 + z2);
    double half = Z * Math.sqrt(p * (1 - p) / cases + z2 / (4.0 * cases)) / (1 + z2);
    return new Share(p, Math.max(0, middle - half), Math.min(1, middle + half), cases);
  }
}
