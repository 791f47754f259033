package io.kefu.learning.internal;

import io.kefu.learning.Evaluation;
import io.kefu.learning.Evaluation.LanguageScore;
import io.kefu.learning.Evaluation.Latency;
import io.kefu.learning.EvaluationDesk;
import io.kefu.learning.EvaluationOrder;
import io.kefu.learning.EvaluationOrder.Judged;
import io.kefu.learning.model.Scores;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/**
 * Understands examples one after the other, as turns are: on one thread, so that live turns keep
 * the others and the latency is that of one utterance.
 */
@Stateless
@Local(EvaluationDesk.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Examination implements EvaluationDesk {

  private static final double NANOS_IN_MS = 1e6;

  private final UnderstandingService understanding;
  private final PersonalDataGuard guard;
  private final Shops shops;

  /** For the container. */
  @NullUnmarked
  public Examination() {
    this(null, null, null);
  }

  @Inject
  public Examination(UnderstandingService understanding, PersonalDataGuard guard, Shops shops) {
    this.understanding = understanding;
    this.guard = guard;
    this.shops = shops;
  }

  @Override
  public Evaluation evaluate(EvaluationOrder order) {
    ShopProfile shop = shops.profile(ShopScope.required());
    Set<LanguageTag> allowed = new LinkedHashSet<>();
    shop.languages().forEach(l -> allowed.add(l.primary()));
    Scores all = new Scores();
    Map<String, Scores> languages = new TreeMap<>();
    long[] nanos = new long[order.examples().size()];
    int degraded = 0;
    String release = "";
    for (int i = 0; i < nanos.length; i++) {
      Judged example = order.examples().get(i);
      long begun = System.nanoTime();
      Understanding understood = understand(utterance(example, shop, allowed, order.release()));
      nanos[i] = System.nanoTime() - begun;
      String taken = taken(understood);
      all.add(example.intent(), taken);
      languages
          .computeIfAbsent(
              example.language().orElse(understood.language()).primary().value(), l -> new Scores())
          .add(example.intent(), taken);
      degraded += understood.degraded() ? 1 : 0;
      release = understood.release();
    }
    return new Evaluation(
        release,
        all.accuracy(),
        all.macroF1(),
        all.inScopeAccuracy(),
        all.outOfScopeRecall(),
        all.intents(),
        languages.entrySet().stream().map(e -> score(e.getKey(), e.getValue())).toList(),
        all.confusions(Evaluation.MOST_CONFUSIONS),
        degraded,
        latency(nanos));
  }

  /** Waits for the encoder where a turn would do without it. */
  private Understanding understand(Utterance utterance) {
    return understanding.understandAll(List.of(utterance)).get(0);
  }

  private Utterance utterance(
      Judged example, ShopProfile shop, Set<LanguageTag> allowed, Optional<String> release) {
    return new Utterance(
        guard.protect(example.text(), shop.country()),
        example.language(),
        Optional.empty(),
        allowed,
        release);
  }

  private static String taken(Understanding understood) {
    return understood.inScope() ? understood.ranking().get(0).name() : IntentScore.OUT_OF_SCOPE;
  }

  private static LanguageScore score(String code, Scores scores) {
    return new LanguageScore(code, scores.accuracy(), scores.macroF1(), scores.outOfScopeRecall());
  }

  private static Latency latency(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Latency(quantile(sorted, 0.5), quantile(sorted, 0.99));
  }

  /** The smallest time within which that share was understood. */
  static double quantile(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.max(0, place)] / NANOS_IN_MS;
  }
}
