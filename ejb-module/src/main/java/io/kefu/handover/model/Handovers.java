package io.kefu.handover.model;

import java.util.Optional;
import java.util.UUID;

/** The handovers of a shop. */
public interface Handovers {

  void add(Handover handover);

  /** The one under way, held against others for this transaction. */
  Optional<Handover> liveFor(UUID conversation);

  /** The last one, under way or ended. */
  Optional<Handover> lastFor(UUID conversation);
}
