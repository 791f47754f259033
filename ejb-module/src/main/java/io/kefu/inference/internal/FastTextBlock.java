package io.kefu.inference.internal;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDList;
import ai.djl.nn.AbstractSymbolBlock;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import ai.djl.util.passthrough.PassthroughNDArray;
import com.github.jfasttext.FastTextWrapper.FastTextApi;
import com.github.jfasttext.FastTextWrapper.FloatStringPairVector;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * The native part of a fastText model: a line of text in, labels with their probabilities out, best
 * first. Safe for several threads; closing waits for those at work.
 *
 * <p>Strings are handed over as UTF-8 by hand, because the wrapper's own methods use the platform's
 * character set.
 */
final class FastTextBlock extends AbstractSymbolBlock implements AutoCloseable {

  /**
   * Labels beyond these have probabilities below a thousandth; fetching all 176 costs 0.3 ms more.
   */
  private static final int BEST = 32;

  private static final String PREFIX = "__label__";

  private final FastTextApi api;
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private boolean closed;

  private FastTextBlock(FastTextApi api) {
    this.api = api;
  }

  static FastTextBlock load(Path file) throws MalformedModelException {
    FastTextApi api = new FastTextApi();
    try (BytePointer path = new BytePointer(file.toString(), StandardCharsets.UTF_8)) {
      if (!api.checkModel(path)) {
        api.close();
        throw new MalformedModelException(file + " is no model of this version of fastText");
      }
      api.loadModel(path);
      return new FastTextBlock(api);
    }
  }

  /** All labels, without fastText's prefix. */
  List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < api.getNLabels(); i++) {
      try (BytePointer label = api.getLabel(i)) {
        labels.add(name(label));
      }
    }
    return labels;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> options) {
    String line = (String) ((PassthroughNDArray) inputs.singletonOrThrow()).getObject();
    open.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the fastText model is closed");
      }
      return new NDList(new PassthroughNDArray(probabilities(line)));
    } finally {
      open.readLock().unlock();
    }
  }

  /** None: what the model has learnt stays on the native side. */
  @Override
  public ParameterList getDirectParameters() {
    return new ParameterList();
  }

  @Override
  public void close() {
    open.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        api.unloadModel();
        api.close();
      }
    } finally {
      open.writeLock().unlock();
    }
  }

  private Map<String, Double> probabilities(String line) {
    Map<String, Double> probabilities = new LinkedHashMap<>();
    try (BytePointer text = new BytePointer(line, StandardCharsets.UTF_8);
        FloatStringPairVector labels = api.predictProba(text, BEST)) {
      for (long i = 0; i < labels.size(); i++) {
        try (BytePointer label = labels.second(i)) {
          probabilities.put(name(label), Math.exp(labels.first(i)));
        }
      }
    }
    return probabilities;
  }

  private static String name(BytePointer label) {
    String name = label.getString(StandardCharsets.UTF_8);
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }
}
