package io.kefu.admin.understanding;

import static java.util.Objects.requireNonNull;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Option;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.learning.Example;
import io.kefu.learning.ExampleFilter;
import io.kefu.learning.ExamplePage;
import io.kefu.learning.ExampleProblem;
import io.kefu.learning.ExampleProblem.Kind;
import io.kefu.learning.IntentCount;
import io.kefu.learning.LabelDesk;
import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleaseOrder;
import io.kefu.learning.SetChanges;
import io.kefu.learning.SimilarExample;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetView;
import io.kefu.shared.Conflict;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.NotFound;
import io.kefu.understanding.TrainingRecipe;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One training set: what it holds, and what a person should look at. */
@Named
@RequestScoped
public class TrainingSetBacking {

  private static final int PAGE = 50;
  private static final int ALIKE = 30;

  /** Name of the boxes by which rows are marked. */
  private static final String MARKED = "row";

  private final TrainingSetDesk desk;
  private final LabelDesk labelDesk;
  private final ReleaseDesk releases;
  private final Query query;
  private final Labels labels;
  private final Words words;

  private String releaseName = "";
  private String newIntent = "";
  private String addedText = "";
  private String addedNewIntent = "";
  private @Nullable TrainingSetView set;
  private @Nullable ExamplePage page;
  private @Nullable Alike alike;
  private @Nullable List<IntentCount> intents;

  /** For the container. */
  @NullUnmarked
  protected TrainingSetBacking() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public TrainingSetBacking(
      TrainingSetDesk desk,
      LabelDesk labelDesk,
      ReleaseDesk releases,
      Query query,
      Labels labels,
      Words words) {
    this.desk = desk;
    this.labelDesk = labelDesk;
    this.releases = releases;
    this.query = query;
    this.labels = labels;
    this.words = words;
  }

  /** What a form may do is asked before Faces has read the address. */
  @PostConstruct
  void read() {
    try {
      set = Ids.read(query.text("id")).map(desk::get).orElse(null);
    } catch (NotFound gone) {
      set = null;
    }
  }

  public void open() {
    if (set == null) {
      Pages.missing();
    }
  }

  /** Null if there is none. */
  public @Nullable TrainingSetView getSet() {
    return set;
  }

  // ---- what a person should look at

  /**
   * All of one kind.
   *
   * @param count how many there are, told or not
   * @param told the first of them
   */
  public record Concern(Kind kind, int count, List<ExampleProblem> told) {

    public String code() {
      return kind.code();
    }

    /** Whether the set has more of them than are told. */
    public boolean cut() {
      return told.size() < count;
    }
  }

  private TrainingSetView shown() {
    return requireNonNull(set, "the page is shown for a set alone");
  }

  /** The gravest kinds first. */
  public List<Concern> getConcerns() {
    return shown().problemCounts().entrySet().stream()
        .map(e -> new Concern(e.getKey(), e.getValue(), told(e.getKey())))
        .toList();
  }

  private List<ExampleProblem> told(Kind kind) {
    return shown().problems().stream().filter(problem -> problem.kind() == kind).toList();
  }

  public int getProblems() {
    return shown().problemCounts().values().stream().mapToInt(Integer::intValue).sum();
  }

  // ---- examples

  public List<IntentCount> getIntents() {
    if (intents == null) {
      intents = desk.intents(shown().id());
    }
    return intents;
  }

  public List<Option> getIntentOptions() {
    return Option.of(
        getIntents().stream().map(IntentCount::intent).sorted().toList(),
        query.text("intent"),
        labels::intent);
  }

  /** All of this set, none chosen. */
  public List<Option> getTargets() {
    return Option.of(
        getIntents().stream().map(IntentCount::intent).sorted().toList(), "", labels::intent);
  }

  /** The examples of one intent of this set. */
  public String address(String intent) {
    return here().with("intent", intent).text();
  }

  public List<Example> getExamples() {
    return page().examples();
  }

  public String getText() {
    return query.text("text");
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return page()
        .next()
        .map(
            after ->
                here()
                    .with("intent", query.text("intent"))
                    .with("text", getText())
                    .with("after", after.toString())
                    .text())
        .orElse("");
  }

  private Address here() {
    return new Address("/training-set.xhtml").with("id", shown().id().toString());
  }

  // ---- alike

  /**
   * The examples that mean the same as a text.
   *
   * @param to the text; empty where examples are listed by row
   * @param ready whether the set was looked through, so that there is an answer
   */
  private record Alike(String to, boolean ready, List<SimilarExample> examples) {}

  private static final Alike BY_ROW = new Alike("", true, List.of());

  private Alike alike() {
    if (alike == null) {
      alike = likeness();
    }
    return alike;
  }

  private Alike likeness() {
    Optional<Example> model = query.numbers("similar").stream().findFirst().flatMap(this::row);
    String to =
        model
            .map(Example::text)
            .orElseGet(() -> query.text("by").equals("meaning") ? getText() : "");
    if (to.isEmpty()) {
      return BY_ROW;
    }
    try {
      return new Alike(
          to, true, labelDesk.similar(shown().id(), to, model.map(Example::language), ALIKE));
    } catch (Conflict notYet) {
      return new Alike(to, false, List.of());
    }
  }

  private Optional<Example> row(int row) {
    return desk
        .examples(shown().id(), new ExampleFilter(Optional.empty(), row - 1, 1))
        .examples()
        .stream()
        .filter(example -> example.row() == row)
        .findFirst();
  }

  /** What the examples are alike to; empty where they are listed by row. */
  public String getAlikeTo() {
    return alike().to();
  }

  /** Whether the set has yet to be looked through before it can be told what is alike. */
  public boolean isAlikeLater() {
    return !alike().ready();
  }

  /** How close an example is to what was asked for; empty where none was. */
  public String closeness(Example example) {
    return alike().examples().stream()
        .filter(similar -> similar.example().row() == example.row())
        .map(similar -> labels.wholePercent(Math.max(0, similar.closeness())))
        .findFirst()
        .orElse("");
  }

  /** The page of the examples that are alike to one. */
  public String alikeAddress(Example example) {
    return here().with("similar", String.valueOf(example.row())).text();
  }

  private ExamplePage page() {
    if (page == null && !alike().to().isEmpty()) {
      page =
          new ExamplePage(
              alike().examples().stream().map(SimilarExample::example).toList(), Optional.empty());
    }
    if (page == null) {
      page =
          desk.examples(
              shown().id(), new ExampleFilter(query.of("intent"), query.of("text"), after(), PAGE));
    }
    return page;
  }

  /** A cursor that is none shows the first page. */
  private int after() {
    try {
      return Integer.parseInt(query.of("after").orElse("0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  // ---- done

  /** Somebody may have removed it since the page was opened. */
  private UUID id() {
    return Optional.ofNullable(set)
        .map(TrainingSetView::id)
        .orElseThrow(() -> new NotFound("training set", query.text("id")));
  }

  public @Nullable String train() {
    try {
      Optional<String> name = Optional.of(releaseName.strip()).filter(typed -> !typed.isEmpty());
      TrainingRecipe recipe = TrainingRecipe.of(query.text("recipe")).orElse(TrainingRecipe.FAST);
      releases.train(new ReleaseOrder(id(), name, recipe));
      words.tell("release.ordered");
      return Pages.to("/releases.xhtml");
    } catch (InvalidRequest wrong) {
      words.warn(wrong, "training", "release.wrong.", Set.of("name"));
    } catch (NotFound gone) {
      Pages.missing();
    } catch (Conflict many) {
      words.warn("release.too-many");
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }

  /** Gives the marked rows another intent. */
  public @Nullable String relabel() {
    Set<Integer> rows = query.numbers(MARKED);
    String intent = newIntent.isBlank() ? query.text("to") : newIntent.strip();
    if (rows.isEmpty() || intent.isEmpty()) {
      words.warn(rows.isEmpty() ? "set.edit.none-marked" : "set.edit.no-intent");
      return null;
    }
    return revise(SetChanges.relabelling(rows, intent));
  }

  /** Deletes the marked rows. */
  public @Nullable String removeRows() {
    Set<Integer> rows = query.numbers(MARKED);
    if (rows.isEmpty()) {
      words.warn("set.edit.none-marked");
      return null;
    }
    return revise(SetChanges.removing(rows));
  }

  public @Nullable String add() {
    String intent = addedNewIntent.isBlank() ? query.text("as") : addedNewIntent.strip();
    if (addedText.isBlank() || intent.isEmpty()) {
      words.warn(addedText.isBlank() ? "set.edit.no-text" : "set.edit.no-intent");
      return null;
    }
    return revise(SetChanges.adding(addedText, intent, Optional.empty()));
  }

  private @Nullable String revise(SetChanges changes) {
    try {
      TrainingSetView next = desk.revise(id(), changes);
      words.tell("set.edit.kept");
      return Pages.to("/training-set.xhtml", "id", next.id());
    } catch (InvalidRequest wrong) {
      words.warn("set.edit.wrong");
    } catch (NotFound gone) {
      Pages.missing();
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }

  public @Nullable String remove() {
    try {
      desk.remove(id());
      words.tell("set.removed");
      return Pages.to("/training-sets.xhtml");
    } catch (NotFound gone) {
      Pages.missing();
    } catch (KefuException refusal) {
      words.warn("set.in-use");
    }
    return null;
  }

  // ---- what the form holds

  public String getNewIntent() {
    return newIntent;
  }

  public void setNewIntent(String newIntent) {
    this.newIntent = newIntent;
  }

  public String getAddedText() {
    return addedText;
  }

  public void setAddedText(String addedText) {
    this.addedText = addedText;
  }

  public String getAddedNewIntent() {
    return addedNewIntent;
  }

  public void setAddedNewIntent(String addedNewIntent) {
    this.addedNewIntent = addedNewIntent;
  }

  public String getReleaseName() {
    return releaseName;
  }

  public void setReleaseName(String releaseName) {
    this.releaseName = releaseName;
  }
}
