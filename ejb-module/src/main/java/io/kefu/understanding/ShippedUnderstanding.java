package io.kefu.understanding;

import io.kefu.commerce.ProductNames;
import io.kefu.inference.Encoders;
import io.kefu.inference.LanguageRecogniser;
import io.kefu.understanding.internal.EnsembleUnderstanding;
import io.kefu.understanding.internal.ReleaseShelf;
import io.kefu.understanding.internal.ShippedReleases;

/**
 * Understanding by the base release outside a server:
 *
 * <pre>{@code
 * try (OnnxEncoders encoders = OnnxEncoders.open(folder, EncoderLimits.standard());
 *     CombinedLanguageRecogniser recogniser = CombinedLanguageRecogniser.open(lid176)) {
 *   UnderstandingService understanding = ShippedUnderstanding.with(encoders, recogniser, List::of);
 * }
 * }</pre>
 */
public final class ShippedUnderstanding {

  private ShippedUnderstanding() {}

  /**
   * Loads the base release from the class path.
   *
   * @throws DamagedRelease if it is not as it was built
   */
  public static UnderstandingService with(
      Encoders encoders, LanguageRecogniser recogniser, ProductNames products) {
    ReleaseShelf shelf = new ReleaseShelf();
    shelf.shipBase(ShippedReleases.base());
    return new EnsembleUnderstanding(encoders, recogniser, shelf, products);
  }
}
