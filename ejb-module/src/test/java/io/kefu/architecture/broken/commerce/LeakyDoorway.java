package io.kefu.architecture.broken.commerce;

import java.util.List;
import java.util.Optional;

/** Gives entities out and takes them in. */
public interface LeakyDoorway {
  List<Optional<PublicEntity>> stored();

  void keep(PublicEntity entity);
}
