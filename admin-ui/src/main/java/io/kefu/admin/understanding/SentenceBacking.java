package io.kefu.admin.understanding;

import static java.util.Objects.requireNonNull;

import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.frame.Words;
import io.kefu.learning.ReleaseView;
import io.kefu.learning.SetChanges;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetPage;
import io.kefu.learning.TrainingSetView;
import io.kefu.privacy.PersonalDataGuard;
import io.kefu.shared.Ids;
import io.kefu.shared.KefuException;
import io.kefu.shared.LanguageTag;
import io.kefu.shared.NotFound;
import io.kefu.shared.ShopScope;
import io.kefu.shop.ShopProfile;
import io.kefu.shop.Shops;
import io.kefu.understanding.Explanation;
import io.kefu.understanding.ExplanationService;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.Utterance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What a release makes of one sentence, and why; keeps nothing of it. */
@Named
@RequestScoped
public class SentenceBacking {

  /** As long as a customer's message may be, in code points. */
  private static final int LONGEST = 4000;

  /** A page of sets. */
  private static final int SETS = 200;

  /** Log-odds that a piece must be worth to be marked, and to be marked strongly. */
  private static final double FELT = 0.25;

  private static final double STRONG = 1;

  private final ExplanationService explanations;
  private final PersonalDataGuard guard;
  private final Shops shops;
  private final ReleasesBacking releases;
  private final TrainingSetDesk sets;
  private final Query query;
  private final Tongue tongue;
  private final Labels labels;
  private final Words words;

  private String text = "";
  private String newIntent = "";
  private @Nullable Explanation explained;

  /** For the container. */
  @NullUnmarked
  protected SentenceBacking() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public SentenceBacking(
      ExplanationService explanations,
      PersonalDataGuard guard,
      Shops shops,
      ReleasesBacking releases,
      TrainingSetDesk sets,
      Query query,
      Tongue tongue,
      Labels labels,
      Words words) {
    this.explanations = explanations;
    this.guard = guard;
    this.shops = shops;
    this.releases = releases;
    this.sets = sets;
    this.query = query;
    this.tongue = tongue;
    this.labels = labels;
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
        language(),
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

  // ---- an example for learning

  /** The newest training sets first; the newest is chosen. */
  public List<Option> getSets() {
    List<TrainingSetView> all = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      TrainingSetPage page = sets.list(after, SETS);
      all.addAll(page.sets());
      after = page.next();
    } while (after.isPresent());
    Collections.reverse(all);
    return all.stream()
        .map(
            set ->
                new Option(
                    set.id().toString(), set.name(), set.id().toString().equals(query.text("set"))))
        .toList();
  }

  /** Whether there is a sentence to learn; a form's wish is carried out before it is understood. */
  public boolean isLearnable() {
    return Pages.isCarryingOut() || explained != null;
  }

  /** What the sentence may mean, the likeliest first. */
  public List<Option> getMeanings() {
    if (explained == null) {
      return List.of();
    }
    List<String> names =
        requireNonNull(getUnderstood(), "explained").ranking().stream()
            .map(IntentScore::name)
            .toList();
    return Option.of(names, names.get(0), labels::intent);
  }

  /** Adds the sentence to a set, which becomes its next version. */
  public @Nullable String learn() {
    String intent = newIntent.isBlank() ? query.text("meaning") : newIntent.strip();
    Optional<UUID> set = Ids.read(query.text("set"));
    if (intent.isEmpty()) {
      return refuse("set.edit.no-intent");
    }
    if (set.isEmpty()) {
      return refuse("sentence.learn.no-set");
    }
    try {
      SetChanges changes = SetChanges.adding(text, intent, language());
      TrainingSetView next = sets.revise(set.get(), changes);
      words.tell("set.edit.kept");
      return Pages.to("/training-set.xhtml", "id", next.id());
    } catch (NotFound gone) {
      return refuse("sentence.learn.no-set");
    } catch (KefuException refusal) {
      return refuse("set.edit.wrong");
    }
  }

  private @Nullable String refuse(String key) {
    words.warn(key);
    ask();
    return null;
  }

  /** The one that was wished for a sentence whose language is unclear. */
  private Optional<LanguageTag> language() {
    return shop().languages().stream().filter(this::wished).findFirst();
  }

  public String getNewIntent() {
    return newIntent;
  }

  public void setNewIntent(String newIntent) {
    this.newIntent = newIntent;
  }

  // ---- what is asked

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
