package io.kefu.admin.understanding;

import static java.util.Objects.requireNonNull;

import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Tongue;
import io.kefu.admin.frame.Words;
import io.kefu.learning.ConfusedPair;
import io.kefu.learning.Example;
import io.kefu.learning.ReleaseComparison;
import io.kefu.learning.ReleaseConfusions;
import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleaseState;
import io.kefu.learning.ReleaseView;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetView;
import io.kefu.shared.Conflict;
import io.kefu.shared.KefuException;
import io.kefu.shared.NotFound;
import io.kefu.understanding.DamagedRelease;
import io.kefu.understanding.LanguageFigures;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One release: how good it is, beside another, and whether it serves. */
@Named
@RequestScoped
public class ReleaseBacking {

  private final ReleaseDesk desk;
  private final TrainingSetDesk sets;
  private final ReleasesBacking releases;
  private final Query query;
  private final Labels labels;
  private final Tongue tongue;
  private final Words words;

  private @Nullable ReleaseView release;
  private @Nullable ReleaseConfusions confusions;
  private @Nullable ReleaseComparison compared;

  /** For the container. */
  @NullUnmarked
  protected ReleaseBacking() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ReleaseBacking(
      ReleaseDesk desk,
      TrainingSetDesk sets,
      ReleasesBacking releases,
      Query query,
      Labels labels,
      Tongue tongue,
      Words words) {
    this.desk = desk;
    this.sets = sets;
    this.releases = releases;
    this.query = query;
    this.labels = labels;
    this.tongue = tongue;
    this.words = words;
  }

  /** What a form may do is asked before Faces has read the address. */
  @PostConstruct
  void read() {
    release = find(query.text("id")).orElse(null);
  }

  private Optional<ReleaseView> find(String id) {
    return releases.getRows().stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public void open() {
    if (release == null) {
      Pages.missing();
    }
  }

  /** Null if there is none. */
  public @Nullable ReleaseView getRelease() {
    return release;
  }

  private ReleaseView shown() {
    return requireNonNull(release, "the page is shown for a release alone");
  }

  /** What it was trained from; null if that is removed, or the release comes with Kefu. */
  public @Nullable TrainingSetView getSet() {
    try {
      return shown().trainingSet().map(sets::get).orElse(null);
    } catch (NotFound removed) {
      return null;
    }
  }

  public boolean isTrained() {
    return ReleasesBacking.isTrained(shown().state());
  }

  // ---- beside another

  /** The release beside which this one is shown: the one asked for, else the one that serves. */
  public @Nullable ReleaseView getOther() {
    return find(query.text("with"))
        .or(releases::getServing)
        .filter(other -> !other.id().equals(shown().id()))
        .filter(other -> ReleasesBacking.isTrained(other.state()))
        .orElse(null);
  }

  /** Trained ones, to choose from. */
  public List<Option> getOthers() {
    String chosen = Optional.ofNullable(getOther()).map(ReleaseView::id).orElse("");
    return releases.getTrained().stream()
        .filter(r -> !r.id().equals(shown().id()))
        .map(r -> new Option(r.id(), r.name(), r.id().equals(chosen)))
        .toList();
  }

  /** A table for each language of the shown(). */
  public List<Comparison> getComparisons() {
    Optional<ReleaseView> other = Optional.ofNullable(getOther());
    return shown().figures().stream()
        .map(mine -> new Comparison(mine, other.flatMap(o -> of(o, mine)).orElse(null), labels))
        .toList();
  }

  private static Optional<LanguageFigures> of(ReleaseView release, LanguageFigures like) {
    return release.figures().stream()
        .filter(f -> f.language().sameLanguageAs(like.language()))
        .findFirst();
  }

  /** Intent by intent, and on common sentences; null before somebody asks to compare. */
  public @Nullable ReleaseComparison getCompared() {
    ReleaseView other = getOther();
    if (compared == null && other != null && query.of("with").isPresent()) {
      compared = desk.compare(shown().id(), other.id());
    }
    return compared;
  }

  /** The intents of both, those that differ most first. */
  public List<Comparison.Line> getIntentLines() {
    return requireNonNull(getCompared(), "shown beside another").intents().stream()
        .sorted(Comparator.comparingDouble(ReleaseBacking::gap).reversed())
        .map(i -> Comparison.line(labels, i.name(), i.mine(), i.theirs(), true))
        .toList();
  }

  private static double gap(ReleaseComparison.IntentDifference intent) {
    return intent.mine().cases() == 0 || intent.theirs().cases() == 0
        ? -1
        : Math.abs(intent.mine().value() - intent.theirs().value());
  }

  /** How both do on the sentences that they have in common. */
  public String getCommon() {
    ReleaseComparison both = requireNonNull(getCompared(), "shown beside another");
    return words.of(
        both.sure() ? "release.common.sure" : "release.common.chance",
        both.common(),
        labels.percent(both.mine().value()),
        labels.percent(both.theirs().value()),
        both.gains(),
        both.losses());
  }

  /** What an example means, and what the release that fails took it for. */
  public String missed(Example example, String taken) {
    return words.of(
        "release.missed", example.row(), labels.intent(example.intent()), labels.intent(taken));
  }

  // ---- what it confuses

  public ReleaseConfusions getConfusions() {
    if (confusions == null) {
      confusions = desk.confusions(shown().id());
    }
    return confusions;
  }

  /** The confused intents as a matrix, those that are confused side by side. */
  public List<MatrixRow> getMatrix() {
    return MatrixRow.of(getConfusions(), labels::intent);
  }

  /** How many examples were judged, and how many of them wrongly. */
  public String getJudged() {
    return words.of(
        "release.confusions.judged", getConfusions().examples(), getConfusions().mistakes());
  }

  /** How often each of the two is taken for the other. */
  public String mistakes(ConfusedPair pair) {
    String first = labels.intent(pair.first());
    String second = labels.intent(pair.second());
    String there =
        words.of("release.pair.taken", first, second, pair.firstAsSecond(), pair.firstExamples());
    return pair.secondAsFirst() == 0
        ? there
        : there
            + words.of("release.pair.and")
            + words.of(
                "release.pair.taken", second, first, pair.secondAsFirst(), pair.secondExamples());
  }

  /** What may be done about the two. */
  public String proposal(ConfusedPair pair) {
    return words.of(
        "release.proposal." + pair.proposal().code(),
        labels.intent(pair.first()),
        labels.intent(pair.second()),
        pair.suspects());
  }

  /** What an example is said to mean, and what it was taken for. */
  public String told(ConfusedPair.Mistaken mistaken) {
    return words.of(
        "release.mistaken",
        mistaken.example().row(),
        labels.intent(mistaken.example().intent()),
        labels.intent(mistaken.taken()),
        labels.wholePercent(mistaken.confidence()));
  }

  // ---- what may be done

  /** Whether it may serve: it is trained, and another serves. */
  public boolean isActivatable() {
    return Pages.isCarryingOut() || isTrained() && shown().state() != ReleaseState.ACTIVE;
  }

  /** Whether it has served before. */
  public boolean isReturning() {
    return shown().state() == ReleaseState.RETIRED;
  }

  public boolean isCancellable() {
    return Pages.isCarryingOut() || shown().state() == ReleaseState.TRAINING;
  }

  public boolean isRemovable() {
    return Pages.isCarryingOut()
        || !releases.base(shown())
            && shown().state() != ReleaseState.ACTIVE
            && shown().state() != ReleaseState.TRAINING;
  }

  /** What an activation changes. */
  public String getConsequence() {
    Optional<ReleaseView> serving = releases.getServing();
    String change =
        words.of(
            "release.activate.confirm", shown().name(), serving.map(ReleaseView::name).orElse(""));
    String figures =
        serving.stream()
            .flatMap(
                now ->
                    shown().figures().stream()
                        .flatMap(f -> of(now, f).map(n -> change(n, f)).stream()))
            .collect(Collectors.joining());
    return change + figures;
  }

  private String change(LanguageFigures now, LanguageFigures then) {
    return "\n"
        + words.of(
            "release.activate.figures",
            tongue.nameOf(then.language().value()),
            labels.percent(now.served().value()),
            labels.percent(then.served().value()));
  }

  // ---- done

  public @Nullable String activate() {
    return attempt("release.activated", "release.not-trained", desk::activate);
  }

  public @Nullable String cancel() {
    return attempt("release.cancelled", "release.not-in-training", desk::cancel);
  }

  public @Nullable String remove() {
    return attempt("release.removed", "release.needed", desk::remove);
  }

  private @Nullable String attempt(String done, String refused, Consumer<String> action) {
    try {
      action.accept(query.text("id"));
      words.tell(done);
      return Pages.to("/releases.xhtml");
    } catch (NotFound gone) {
      Pages.missing();
    } catch (Conflict conflict) {
      words.warn(refused);
    } catch (DamagedRelease damaged) {
      words.warn("release.damaged");
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }
}
