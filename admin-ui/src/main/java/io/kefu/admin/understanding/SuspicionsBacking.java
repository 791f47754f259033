package io.kefu.admin.understanding;

import io.kefu.admin.frame.Address;
import io.kefu.admin.frame.Labels;
import io.kefu.admin.frame.Pages;
import io.kefu.admin.frame.Query;
import io.kefu.admin.frame.Words;
import io.kefu.learning.LabelDesk;
import io.kefu.learning.SetChanges;
import io.kefu.learning.Suspicion;
import io.kefu.learning.SuspicionPage;
import io.kefu.learning.SuspicionPage.State;
import io.kefu.learning.TrainingSetDesk;
import io.kefu.learning.TrainingSetView;
import io.kefu.shared.Conflict;
import io.kefu.shared.Ids;
import io.kefu.shared.InvalidRequest;
import io.kefu.shared.KefuException;
import io.kefu.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The labels of one training set that are probably wrong, and what a person decides about them. */
@Named
@RequestScoped
public class SuspicionsBacking {

  private static final int PAGE = 20;

  /** As many as are kept. */
  private static final int ALL = 1000;

  /** Name of the boxes by which suspicions are marked. */
  private static final String MARKED = "suspect";

  private final LabelDesk desk;
  private final TrainingSetDesk sets;
  private final Query query;
  private final Labels labels;
  private final Words words;

  private @Nullable SuspicionPage page;

  /** For the container. */
  @NullUnmarked
  protected SuspicionsBacking() {
    this(null, null, null, null, null);
  }

  @Inject
  public SuspicionsBacking(
      LabelDesk desk, TrainingSetDesk sets, Query query, Labels labels, Words words) {
    this.desk = desk;
    this.sets = sets;
    this.query = query;
    this.labels = labels;
    this.words = words;
  }

  public SuspicionPage getPage() {
    if (page == null) {
      page = desk.suspicions(id(), from(), PAGE);
    }
    return page;
  }

  /** Why the last look failed. */
  public String getFailure() {
    return getPage().failure().orElse("");
  }

  public boolean isWorking() {
    return getPage().state() == State.WORKING;
  }

  /** The next page; empty on the last. */
  public String getNext() {
    return getPage()
        .next()
        .map(
            rank ->
                new Address("/training-set.xhtml")
                    .with("id", id().toString())
                    .with("from", rank.toString())
                    .text())
        .orElse("");
  }

  /** How sure a model that had not seen the example is of either intent. */
  public String told(Suspicion suspicion) {
    return words.of(
        "set.suspicion.told",
        suspicion.example().row(),
        labels.wholePercent(suspicion.confidence()),
        labels.wholePercent(suspicion.givenConfidence()));
  }

  private int from() {
    try {
      return Integer.parseInt(query.of("from").orElse("0"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private UUID id() {
    return Ids.read(query.text("id"))
        .orElseThrow(() -> new NotFound("training set", query.text("id")));
  }

  // ---- done

  /** Looks through the set, anew where that was done before. */
  public @Nullable String look() {
    try {
      desk.lookThrough(id());
      return here(id());
    } catch (NotFound gone) {
      Pages.missing();
    } catch (Conflict many) {
      words.warn("set.suspicion.too-many");
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }

  /** Gives each marked row the intent that is proposed for it. */
  public @Nullable String relabel() {
    Set<Integer> rows = query.numbers(MARKED);
    if (rows.isEmpty()) {
      words.warn("set.edit.none-marked");
      return null;
    }
    return attempt(
        () -> {
          Map<Integer, String> proposed =
              desk.suspicions(id(), 0, ALL).suspicions().stream()
                  .filter(s -> rows.contains(s.example().row()))
                  .collect(Collectors.toMap(s -> s.example().row(), Suspicion::proposed));
          return revise(new SetChanges(proposed, Set.of(), List.of()));
        });
  }

  /** A person says that the marked rows are right. */
  public @Nullable String keep() {
    Set<Integer> rows = query.numbers(MARKED);
    if (rows.isEmpty()) {
      words.warn("set.edit.none-marked");
      return null;
    }
    return attempt(
        () -> {
          desk.keepLabels(id(), rows);
          words.tell("set.suspicion.kept");
          return here(id());
        });
  }

  /** Deletes the marked rows. */
  public @Nullable String remove() {
    Set<Integer> rows = query.numbers(MARKED);
    if (rows.isEmpty()) {
      words.warn("set.edit.none-marked");
      return null;
    }
    return attempt(() -> revise(SetChanges.removing(rows)));
  }

  private String revise(SetChanges changes) {
    TrainingSetView next = sets.revise(id(), changes);
    words.tell("set.edit.kept");
    return here(next.id());
  }

  private static String here(UUID set) {
    return Pages.to("/training-set.xhtml", "id", set);
  }

  private @Nullable String attempt(Supplier<String> action) {
    try {
      return action.get();
    } catch (InvalidRequest wrong) {
      words.warn("set.edit.wrong");
    } catch (NotFound gone) {
      Pages.missing();
    } catch (KefuException refusal) {
      words.warn(refusal);
    }
    return null;
  }
}
