package io.kefu.learning.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The releases of the shop in scope, as they are kept. */
public interface Releases {

  void add(ShopRelease release);

  Optional<ShopRelease> find(UUID id);

  /** The same, held against others for this transaction. */
  Optional<ShopRelease> locked(UUID id);

  /** The one that serves. */
  Optional<ShopRelease> active();

  /** Oldest first. */
  List<ShopRelease> list(Optional<UUID> after, int limit);

  /** In training on a node, oldest first. */
  List<UUID> inTraining(String node);

  /** How many are in training, on any node. */
  long countInTraining();

  boolean isTrainedFrom(UUID trainingSet);

  /** Whether there is a release of that set, in whatever state. */
  boolean isUsed(UUID trainingSet);

  void remove(ShopRelease release);

  /** Sends what was changed, so that the next change finds it. */
  void flush();
}
