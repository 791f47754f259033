package io.kefu.knowledge.internal;

import io.kefu.knowledge.model.Articles;
import io.kefu.knowledge.model.Card;
import io.kefu.knowledge.model.Ranked;
import io.kefu.shared.ShopId;
import io.kefu.shared.ShopScope;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The cards read last. Kept by article and version, so that an entry never grows old: a changed
 * article comes out of the index with another version, and a retired one does not come out at all.
 */
final class CardBox {

  /** About 4 MB at 2 KB a card. */
  private static final int MOST = 2_000;

  private final Articles articles;
  private final Map<Key, Card> cards = Collections.synchronizedMap(new LeastUsed());

  CardBox(Articles articles) {
    this.articles = articles;
  }

  /**
   * The cards of these articles; those that were taken away meanwhile are missing. Within a
   * transaction.
   */
  Map<UUID, Card> cards(List<Ranked> ranked) {
    ShopId shop = ShopScope.required();
    Map<UUID, Card> found = new HashMap<>();
    Map<UUID, Key> missing = new HashMap<>();
    for (Ranked one : ranked) {
      Key key = new Key(shop, one.article(), one.version());
      Card card = cards.get(key);
      if (card == null) {
        missing.put(one.article(), key);
      } else {
        found.put(one.article(), card);
      }
    }
    read(missing, found);
    return found;
  }

  private void read(Map<UUID, Key> missing, Map<UUID, Card> found) {
    if (missing.isEmpty()) {
      return;
    }
    for (Card card : articles.cards(missing.keySet())) {
      found.put(card.article(), card);
      cards.put(missing.get(card.article()), card);
    }
  }

  private record Key(ShopId shop, UUID article, long version) {}

  private static final class LeastUsed extends LinkedHashMap<Key, Card> {
    private static final long serialVersionUID = 1L;

    LeastUsed() {
      super(256, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Card> eldest) {
      return size() > MOST;
    }
  }
}
