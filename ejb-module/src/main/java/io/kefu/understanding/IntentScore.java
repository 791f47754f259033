package io.kefu.understanding;

/**
 * An intent with its confidence.
 *
 * @param name from the catalogue, such as {@code order_status}
 * @param confidence calibrated probability, 0..1
 */
public record IntentScore(String name, double confidence) {

  public static final String OUT_OF_SCOPE = "out_of_scope";
}
