package io.kefu.admin.understanding;

import static java.util.Objects.requireNonNull;

import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.frame.Words;
import io.kefu.learning.ReleaseView;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.KefuException;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.Explanation;
import io.kefu.understanding.ExplanationService;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.Utterance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a release makes of one sentence, and why; keeps nothing of it. */
@Named
@RequestScoped
public class SentenceBacking {

  /** As long as a customer's message may be, in code points. */
  private static final int LONGEST = 4000;

  /** Log-odds that a piece must be worth to be marked, and to be marked strongly. */
  private static final double FELT = 0.25;

  private static final double STRONG = 1;

  private final ExplanationService explanations;
  private final PersonalDataGuard guard;
  private final Shops shops;
  private final ReleasesBacking releases;
  private final Query query;
  private final Tongue tongue;
  private final Words words;

  private String text = "";
  private @Nullable Explanation explained;

  /** For the container. */
  @NullUnmarked
  protected SentenceBacking() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public SentenceBacking(
      ExplanationService explanations,
      PersonalDataGuard guard,
      Shops shops,
      ReleasesBacking releases,
      Query query,
      Tongue tongue,
      Words words) {
    this.explanations = explanations;
    this.guard = guard;
    this.shops = shops;
    this.releases = releases;
    this.query = query;
    this.tongue = tongue;
    this.words = words;
  }

  /** Understands, if a sentence came with the page's address. */
  public void ask() {
    if (text.isBlank()) {
      return;
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      words.warn("try.too-long");
      return;
    }
    try {
      explained = explanations.explain(utterance(shop()));
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
  }

  private Utterance utterance(ShopProfile shop) {
    return new Utterance(
        guard.protect(text.strip(), shop.country()),
        shop.languages().stream().filter(this::wished).findFirst(),
        Optional.empty(),
        shop.languages().stream()
            .map(LanguageTag::primary)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        query.of("release"));
  }

  private boolean wished(LanguageTag language) {
    return query.of("language").filter(language.value()::equals).isPresent();
  }

  private ShopProfile shop() {
    return shops.profile(ShopScope.required());
  }

  /** What came of it; null before a sentence is given. */
  public @Nullable Understanding getUnderstood() {
    return explained == null ? null : explained.understanding();
  }

  /** Why; null before a sentence is given. */
  public @Nullable Explanation getExplained() {
    return explained;
  }

  /** How a piece is marked: for or against the intent, or neither, and how strongly. */
  public String mark(Explanation.Piece piece) {
    double weight = Math.abs(piece.weight());
    if (weight < FELT) {
      return "neither";
    }
    return (piece.weight() > 0 ? "for" : "against") + (weight < STRONG ? "" : " strong");
  }

  /** Row of the training set; null for an example that stands in none. Pages read no optional. */
  public @Nullable Integer row(Explanation.Near near) {
    return near.row().orElse(null);
  }

  /** Those of the shop. */
  public List<Option> getLanguages() {
    return Option.of(
        shop().languages().stream().map(LanguageTag::value).toList(),
        query.text("language"),
        tongue::nameOf);
  }

  /** Those that can be asked; where none is chosen, the one in service is. */
  public List<Option> getReleases() {
    return releases.getTrained().stream()
        .map(r -> new Option(r.id(), r.name(), r.id().equals(query.text("release"))))
        .toList();
  }

  /** The name of the release that understood. */
  public String getReleaseName() {
    String release = requireNonNull(getUnderstood(), "shown beside a result").release();
    return releases.getRows().stream()
        .filter(r -> r.id().equals(release))
        .map(ReleaseView::name)
        .findFirst()
        .orElse(release);
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }
}
