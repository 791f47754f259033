package io.kefu.understanding;

import java.util.List;

/**
 * Understands utterances with the release of the shop in {@code ShopScope}. Opens no transaction
 * around a model.
 */
public interface UnderstandingService {

  /**
   * @throws io.kefu.shared.NotFound if the utterance names a release that this shop does not have
   */
  Understanding understand(Utterance utterance);

  /**
   * Understands many, in order; waits for the encoder rather than doing without it.
   *
   * @throws io.kefu.shared.NotFound if one of them names a release that this shop does not have
   */
  default List<Understanding> understandAll(List<Utterance> utterances) {
    return utterances.stream().map(this::understand).toList();
  }
}
