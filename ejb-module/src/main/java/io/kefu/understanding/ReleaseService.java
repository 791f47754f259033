package io.kefu.understanding;

import io.kefu.shared.ShopId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts releases into service and takes them out, while turns go on. */
public interface ReleaseService {

  /** A release that is wholly read and checked. */
  interface Prepared {

    String id();

    /**
     * From now on new turns of that shop are understood by it; a turn under way goes on with the
     * one that it took.
     */
    void putInService(ShopId shop);
  }

  /** The release that comes with Kefu and serves every shop without one of its own. */
  record BaseRelease(String id, Instant created, List<LanguageFigures> figures) {}

  /**
   * Reads a release into memory.
   *
   * @throws DamagedRelease if something is missing or changed; names the file
   */
  Prepared prepare(Path folder);

  /**
   * What the cross-validation of a release said of each example.
   *
   * @return by language; empty for a release that was trained before this was kept
   */
  Optional<List<Verdict>> verdicts(Path folder);

  /** The base release serves that shop from now on. */
  void putBaseInService(ShopId shop);

  /**
   * @throws IllegalStateException if it is not loaded yet
   */
  BaseRelease base();
}
