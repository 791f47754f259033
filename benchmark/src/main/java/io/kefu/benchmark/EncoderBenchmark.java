package io.kefu.benchmark;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import io.kefu.inference.EncoderLimits;
import io.kefu.inference.OnnxEncoders;
import io.kefu.inference.TextEncoder;
import io.kefu.shared.LanguageTag;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * CPU time of Kefu's encoder against ONNX Runtime alone: the same model file and session options,
 * in one run.
 *
 * <p>A round measures all contestants call by call in random order, so that whatever else the
 * machine does meets all alike; its ratio is that of its sums. Printed are the median of the
 * rounds' ratios with the least and the greatest, and the median and 99th percentile of all calls
 * in milliseconds. Kefu has two opponents: the runtime with the tokenizer in front, which any
 * program needs, and the bare session on tokens made beforehand.
 *
 * <p>The texts have 24 tokens, the two that every text gets included; twelve different ones per
 * language.
 */
final class EncoderBenchmark implements Benchmark {

  private static final int ROUNDS = 9;
  private static final int CALLS = 96;

  /**
   * Of each contestant. With 200, DJL's share was still interpreted code and looked three times as
   * large.
   */
  private static final int WARM_UP = 1_000;

  private static final int TOKENS = 24;

  /** What a call may take. */
  private static final double LIMIT_MS = 10;

  private static final String CHINESE = "我上周五在你们店里买的那件%s色羽绒服到现在都还没有发货请帮我看看";
  private static final String ENGLISH =
      "I ordered two %s winter jackets from your shop last Friday and they have still not been"
          + " sent, could you please look into it today";
  private static final List<String> CHINESE_COLOURS =
      List.of("蓝", "红", "黑", "白", "绿", "黄", "紫", "灰", "粉", "橙", "金", "银");
  private static final List<String> ENGLISH_COLOURS =
      List.of(
          "blue", "red", "black", "white", "green", "yellow", "purple", "grey", "pink", "orange",
          "gold", "silver");

  private static final int SEED = 7;

  /** Who comes after whom matters: the last one leaves its weights in the processor's cache. */
  private static final Random ORDER = new Random(SEED);

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Path folder;

  /**
   * @param folder for the models
   */
  EncoderBenchmark(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run() throws IOException, OrtException {
    try (OnnxEncoders encoders = OnnxEncoders.open(folder, EncoderLimits.standard())) {
      System.out.printf(
          "Kefu's encoder against ONNX Runtime %s alone; %d rounds of %d texts of %d tokens, order"
              + " by seed %d%n",
          OrtEnvironment.getEnvironment().getVersion(), ROUNDS, CALLS, TOKENS, SEED);
      measure(encoders, LanguageTag.CHINESE);
      measure(encoders, LanguageTag.ENGLISH);
    }
  }

  private void measure(OnnxEncoders encoders, LanguageTag language)
      throws IOException, OrtException {
    TextEncoder kefu = encoders.forLanguage(language).orElseThrow();
    try (RawEncoder raw = new RawEncoder(folder.resolve(kefu.space()))) {
      List<String> texts = texts(language, raw);
      checkSameVectors(kefu, raw, texts);
      Contestant full = new Contestant("Kefu", texts.size(), i -> kefu.encode(texts.get(i)));
      Contestant plain =
          new Contestant("ONNX Runtime + tokenizer", texts.size(), i -> raw.encode(texts.get(i)));
      List<Encoding> tokens = texts.stream().map(raw::tokens).toList();
      Contestant bare =
          new Contestant("ONNX Runtime, bare session", texts.size(), i -> raw.run(tokens.get(i)));
      race(List.of(full, plain, bare));
      report(kefu.space(), full, List.of(plain, bare));
    }
  }

  private static void race(List<Contestant> contestants) {
    for (int i = 0; i < WARM_UP; i++) {
      contestants.forEach(Contestant::call);
    }
    contestants.forEach(Contestant::forget);
    List<Contestant> order = new ArrayList<>(contestants);
    for (int i = 0; i < ROUNDS * CALLS; i++) {
      Collections.shuffle(order, ORDER);
      order.forEach(Contestant::call);
    }
  }

  private static void report(String space, Contestant kefu, List<Contestant> opponents) {
    System.out.println(space);
    Table table =
        new Table("CPU per text", "p50, ms", "p99, ms", "Kefu / it: median (least to greatest)");
    table.row(kefu.name, kefu.show(0.5), kefu.show(0.99), "");
    for (Contestant other : opponents) {
      table.row(
          other.name, other.show(0.5), other.show(0.99), kefu.against(other).ratios().show(3));
    }
    System.out.print(table.show());
    System.out.printf(
        Locale.ROOT,
        "  allowed are %.0f ms: %s%n",
        LIMIT_MS,
        kefu.milliseconds(0.5) <= LIMIT_MS ? "kept" : "MISSED");
  }

  private static List<String> texts(LanguageTag language, RawEncoder raw) {
    boolean chinese = language.equals(LanguageTag.CHINESE);
    List<String> texts = new ArrayList<>();
    for (String colour : chinese ? CHINESE_COLOURS : ENGLISH_COLOURS) {
      texts.add(cut(String.format(chinese ? CHINESE : ENGLISH, colour), raw));
    }
    return texts;
  }

  private static String cut(String text, RawEncoder raw) {
    String rest = text;
    while (raw.tokens(rest).getIds().length > TOKENS) {
      rest = rest.substring(0, rest.length() - 1);
    }
    if (raw.tokens(rest).getIds().length != TOKENS) {
      throw new IllegalStateException("no start of '" + text + "' has " + TOKENS + " tokens");
    }
    return rest;
  }

  private static void checkSameVectors(TextEncoder kefu, RawEncoder raw, List<String> texts) {
    for (String text : texts) {
      if (!Arrays.equals(kefu.encode(text).vector(), raw.encode(text))) {
        throw new IllegalStateException(
            "Kefu and ONNX Runtime give different vectors for '" + text + "'");
      }
    }
  }

  /** One way to encode, with the CPU time of each of its calls. */
  private static final class Contestant {

    private final String name;
    private final int texts;
    private final Consumer<Integer> encode;
    private final long[] nanos = new long[Math.max(WARM_UP, ROUNDS * CALLS)];
    private int calls;

    Contestant(String name, int texts, Consumer<Integer> encode) {
      this.name = name;
      this.texts = texts;
      this.encode = encode;
    }

    void call() {
      long begun = CLOCK.getCurrentThreadCpuTime();
      encode.accept(calls % texts);
      nanos[calls++] = CLOCK.getCurrentThreadCpuTime() - begun;
    }

    void forget() {
      calls = 0;
    }

    Rounds against(Contestant opponent) {
      Rounds rounds = new Rounds();
      for (int round = 0; round < ROUNDS; round++) {
        rounds.add(sum(round), opponent.sum(round));
      }
      return rounds;
    }

    String show(double quantile) {
      return String.format(Locale.ROOT, "%.2f", milliseconds(quantile));
    }

    double milliseconds(double quantile) {
      long[] sorted = Arrays.copyOf(nanos, calls);
      Arrays.sort(sorted);
      return sorted[(int) (quantile * (calls - 1))] / 1e6;
    }

    private long sum(int round) {
      return Arrays.stream(nanos, round * CALLS, (round + 1) * CALLS).sum();
    }
  }
}
