package io.kefu.architecture.broken.inference;

import ai.djl.ndarray.NDList;

/** Models belong here. */
public interface SoundModel {
  NDList run(NDList input);
}
