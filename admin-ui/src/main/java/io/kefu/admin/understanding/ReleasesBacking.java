package io.kefu.admin.understanding;

import io.kefu.admin.frame.Words;
import io.kefu.learning.ReleaseDesk;
import io.kefu.learning.ReleaseState;
import io.kefu.learning.ReleaseView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The shop's releases and the one that comes with Kefu, asked once a request. */
@Named
@RequestScoped
public class ReleasesBacking {

  /** More than any shop trains before it removes some. */
  private static final int MOST = 1000;

  private static final long MINUTE = 60;

  private final ReleaseDesk desk;
  private final Words words;
  private @Nullable List<ReleaseView> rows;

  /** For the container. */
  @NullUnmarked
  protected ReleasesBacking() {
    this(null, null);
  }

  @Inject
  public ReleasesBacking(ReleaseDesk desk, Words words) {
    this.desk = desk;
    this.words = words;
  }

  /** The one that serves, then those in training, then the newest first. */
  public List<ReleaseView> getRows() {
    if (rows == null) {
      rows =
          desk.list(Optional.empty(), MOST).releases().stream()
              .sorted(
                  Comparator.comparingInt((ReleaseView r) -> rank(r.state()))
                      .thenComparing(ReleaseView::createdAt, Comparator.reverseOrder()))
              .toList();
    }
    return rows;
  }

  private static int rank(ReleaseState state) {
    return switch (state) {
      case ACTIVE -> 0;
      case TRAINING -> 1;
      default -> 2;
    };
  }

  /** The release that understands the shop's customers now. */
  public Optional<ReleaseView> getServing() {
    return getRows().stream().filter(r -> r.state() == ReleaseState.ACTIVE).findFirst();
  }

  /** Those that can understand. */
  public List<ReleaseView> getTrained() {
    return getRows().stream().filter(r -> isTrained(r.state())).toList();
  }

  static boolean isTrained(ReleaseState state) {
    return state == ReleaseState.READY
        || state == ReleaseState.ACTIVE
        || state == ReleaseState.RETIRED;
  }

  /** Ids of those in training, separated by blanks. */
  public String getInTraining() {
    return getRows().stream()
        .filter(r -> r.state() == ReleaseState.TRAINING)
        .map(ReleaseView::id)
        .collect(Collectors.joining(" "));
  }

  /** How long a training still takes, as far as it can be told. */
  public String left(ReleaseView release) {
    if (release.secondsLeft().isEmpty()) {
      return words.of(release.progress() > 0 ? "releases.left.unknown" : "releases.left.waiting");
    }
    long seconds = release.secondsLeft().get();
    return seconds < MINUTE
        ? words.of("releases.left.seconds", Math.max(1, seconds))
        : words.of("releases.left.minutes", (seconds + MINUTE - 1) / MINUTE);
  }

  /** Why the training ended without a release; empty if it did not. */
  public String failure(ReleaseView release) {
    return release.failure().orElse("");
  }

  /** When the release was last put into service; null if it never was. */
  public @Nullable Instant activatedAt(ReleaseView release) {
    return release.activatedAt().orElse(null);
  }

  /** Whether the release comes with Kefu. */
  public boolean base(ReleaseView release) {
    return release.trainingSet().isEmpty();
  }
}
