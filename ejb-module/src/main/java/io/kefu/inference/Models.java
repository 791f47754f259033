package io.kefu.inference;

import java.util.List;

/** Which models this server has, for health and for whoever looks after it. */
public interface Models {

  /** Every model that this server knows, in use or not; encoders first. */
  List<ModelStatus> all();
}
