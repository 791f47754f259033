package io.kefu.inference.internal;

import ai.djl.BaseModel;
import ai.djl.MalformedModelException;
import ai.djl.ndarray.types.DataType;
import ai.djl.util.passthrough.PassthroughNDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fastText classifier as a model of DJL. Stands in for {@code Model.newInstance(name,
 * "fastText")} of DJL's own fastText engine, whose artifact cannot be had
 * (docs/adr/0004-fasttext.md); used with {@link FastTextTranslator}.
 *
 * <p>The native library ends the process when it is given a file that it cannot read. Check the
 * file before.
 */
final class FastTextModel extends BaseModel {

  /** Property of a loaded model: all its labels, with spaces between. */
  static final String LABELS = "labels";

  FastTextModel(String name) {
    super(name);
    manager = PassthroughNDManager.INSTANCE;
    dataType = DataType.FLOAT32;
  }

  /**
   * @param modelPath the folder
   * @param prefix name of the file within it; null for the model's name
   */
  @Override
  public void load(Path modelPath, @Nullable String prefix, @Nullable Map<String, ?> options)
      throws IOException, MalformedModelException {
    Path file = modelPath.resolve(prefix == null ? getName() : prefix);
    if (!Files.isReadable(file)) {
      throw new IOException("cannot read " + file);
    }
    setModelDir(modelPath);
    FastTextBlock fastText = FastTextBlock.load(file);
    setBlock(fastText);
    setProperty(LABELS, String.join(" ", fastText.labels()));
    wasLoaded = true;
  }

  @Override
  public void close() {
    if (getBlock() instanceof FastTextBlock fastText) {
      fastText.close();
    }
    super.close();
  }

  /**
   * Nothing: DJL would warn that this model was not closed, since a manager without tensors is
   * never closed.
   */
  @Override
  @SuppressWarnings({"deprecation", "removal"}) // the method of DJL's class, not ours to drop
  protected void finalize() {}
}
