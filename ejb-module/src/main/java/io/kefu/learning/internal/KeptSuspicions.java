package io.kefu.learning.internal;

import io.kefu.shared.ShopId;
import io.kefu.understanding.LabelDoubt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * What a look through a training set found, one file for each set: how many rows were changed
 * since, then row, label, proposed label, both confidences and the rows of the nearest examples.
 * Texts stay in the training set. A file that is not there or cannot be read is worked out again.
 */
@ApplicationScoped
class KeptSuspicions {

  /** More than a person settles before looking again. */
  private static final int MOST = 1000;

  private final LearningSettings settings;

  /**
   * @param changes how many rows were changed since
   */
  record Kept(int changes, List<LabelDoubt> doubts) {}

  /** For the container. */
  @NullUnmarked
  protected KeptSuspicions() {
    this(null);
  }

  @Inject
  KeptSuspicions(LearningSettings settings) {
    this.settings = settings;
  }

  Optional<Kept> read(ShopId shop, UUID set) {
    try {
      List<String> lines = Files.readAllLines(file(shop, set), StandardCharsets.UTF_8);
      return Optional.of(
          new Kept(
              Integer.parseInt(lines.get(0)),
              lines.stream().skip(1).map(line -> doubt(line.split("\t", -1))).toList()));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static LabelDoubt doubt(String[] cells) {
    return new LabelDoubt(
        Integer.parseInt(cells[0]),
        cells[1],
        cells[2],
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Arrays.stream(cells[5].split(",", -1))
            .filter(row -> !row.isEmpty())
            .map(Integer::valueOf)
            .toList());
  }

  /** Written beside and moved. */
  void write(ShopId shop, UUID set, Kept kept) {
    List<String> lines = new ArrayList<>();
    lines.add(String.valueOf(kept.changes));
    kept.doubts.stream().limit(MOST).map(KeptSuspicions::line).forEach(lines::add);
    Path file = file(shop, set);
    try {
      Files.createDirectories(file.getParent());
      Path half = Files.createTempFile(file.getParent(), "half-", ".tsv");
      try {
        Files.write(half, lines, StandardCharsets.UTF_8);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(LabelDoubt doubt) {
    return String.format(
        Locale.ROOT,
        "%d\t%s\t%s\t%.4f\t%.4f\t%s",
        doubt.row(),
        doubt.given(),
        doubt.proposed(),
        doubt.confidence(),
        doubt.givenConfidence(),
        doubt.nearest().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /**
   * The next version of a set begins with what is left of the version before.
   *
   * @param changed rows that are changed or gone
   * @param added how many rows came
   */
  void carryOver(ShopId shop, UUID before, UUID next, Set<Integer> changed, int added) {
    read(shop, before)
        .ifPresent(
            kept ->
                write(
                    shop,
                    next,
                    new Kept(
                        kept.changes + changed.size() + added,
                        kept.doubts.stream().filter(d -> !changed.contains(d.row())).toList())));
  }

  void remove(ShopId shop, UUID set) {
    try {
      Files.deleteIfExists(file(shop, set));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(ShopId shop, UUID set) {
    return settings.suspicions(shop).resolve(set + ".tsv");
  }
}
