package io.kefu.benchmark;

import io.kefu.inference.Embedding;
import io.kefu.inference.Encoders;
import io.kefu.inference.TextEncoder;
import io.kefu.knowledge.ArticleDraft;
import io.kefu.shared.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Articles and questions made of a thousand invented goods, forty matters and eight ways to ask,
 * the same on every run. A text's vector is the sum of its characters' random vectors, so that
 * texts alike lie near each other, as an encoder's do, and no encoder's time is measured.
 */
final class SyntheticKnowledge implements Encoders, TextEncoder {

  private static final int DIMENSION = 512;
  private static final String SYLLABLES = "云山海星木石花叶风雪月光河岸松竹梅兰金银铜玉丝棉麻茶米麦果蜜盐糖糯芝";
  private static final String[] GOODS = {
    "外套", "耳机", "电饭煲", "跑鞋", "面霜", "书包", "台灯", "奶粉", "茶叶", "手表"
  };
  private static final String[] MATTERS = {
    "退货", "换货", "退款到账", "运费", "发货时间", "保修", "维修", "发票", "优惠券", "积分", "尺码", "洗涤", "保质期", "缺货", "正品",
    "赠品", "分期", "价保", "破损", "少件", "错发", "签收", "改地址", "取消", "自提", "批发", "安装", "充电", "电池", "颜色", "材质",
    "重量", "配件", "说明书", "清洗", "收纳", "漏水", "噪音", "过敏", "味道"
  };
  private static final String[] WAYS = {
    "%s的%s怎么办理",
    "请问%s%s有什么规定",
    "我买的%s想问一下%s",
    "%s能不能%s",
    "%s关于%s要多久",
    "为什么%s没有%s",
    "%s的%s找谁",
    "帮我看看%s%s"
  };

  private final Map<Integer, float[]> characters = new ConcurrentHashMap<>();

  /** The article of that number, with two similar questions. */
  ArticleDraft article(int number) {
    Random random = new Random(number);
    String goods = goods(random);
    String matter = MATTERS[random.nextInt(MATTERS.length)];
    return ArticleDraft.published(
        wording(random, goods, matter) + " " + number,
        "关于" + goods + "的" + matter + "，请在七天内联系客服，我们二十四小时内答复。".repeat(4),
        List.of(wording(random, goods, matter), wording(random, goods, matter) + "呢"),
        "类目" + number % 20 + "/" + matter,
        LanguageTag.CHINESE);
  }

  String question(int number) {
    Random random = new Random(-1L - number);
    return wording(random, goods(random), MATTERS[random.nextInt(MATTERS.length)]);
  }

  private static String goods(Random random) {
    return "" + syllable(random) + syllable(random) + GOODS[random.nextInt(GOODS.length)];
  }

  private static char syllable(Random random) {
    return SYLLABLES.charAt(random.nextInt(SYLLABLES.length()));
  }

  private static String wording(Random random, String goods, String matter) {
    return WAYS[random.nextInt(WAYS.length)].formatted(goods, matter);
  }

  @Override
  public Optional<TextEncoder> forLanguage(LanguageTag language) {
    return Optional.of(this);
  }

  @Override
  public List<TextEncoder> all() {
    return List.of(this);
  }

  @Override
  public String space() {
    return "synthetic-512";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public Embedding encode(String text) {
    float[] sum = new float[DIMENSION];
    text.codePoints()
        .forEach(c -> add(sum, characters.computeIfAbsent(c, SyntheticKnowledge::random)));
    double length = 0;
    for (float number : sum) {
      length += number * number;
    }
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] /= (float) Math.sqrt(length);
    }
    return new Embedding(space(), sum);
  }

  @Override
  public List<Embedding> encodeAll(List<String> texts) {
    List<Embedding> embeddings = new ArrayList<>();
    texts.forEach(text -> embeddings.add(encode(text)));
    return embeddings;
  }

  private static void add(float[] sum, float[] more) {
    for (int i = 0; i < DIMENSION; i++) {
      sum[i] += more[i];
    }
  }

  private static float[] random(int seed) {
    Random random = new Random(seed);
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    return vector;
  }
}
