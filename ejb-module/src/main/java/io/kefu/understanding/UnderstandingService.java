package io.kefu.understanding;

/** Understands utterances with the release of the shop in {@code ShopScope}. Opens no transaction around a model. */
public interface UnderstandingService {

  /** @throws io.kefu.shared.NotFound if the utterance names a release that this shop does not have */
  Understanding understand(Utterance utterance);
}
