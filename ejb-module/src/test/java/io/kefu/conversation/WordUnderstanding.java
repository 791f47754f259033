package io.kefu.conversation;

import io.kefu.privacy.PersonalValue;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import io.kefu.understanding.UnderstandingService;
import io.kefu.understanding.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands by words: enough to tell the matters of these tests apart. */
final class WordUnderstanding implements UnderstandingService {

  private static final Pattern ORDER = Pattern.compile("ORD\\d+");
  private static final Map<String, String> INTENTS = new LinkedHashMap<>();

  static {
    INTENTS.put("人工", "human_agent");
    INTENTS.put("取消", "cancel_order");
    INTENTS.put("ORD", "order_status");
    INTENTS.put("发货", "order_status");
    INTENTS.put("shipped", "order_status");
    INTENTS.put("退货", "return_policy");
  }

  @Override
  public Understanding understand(Utterance utterance) {
    String text = utterance.text().masked();
    IntentScore intent =
        INTENTS.entrySet().stream()
            .filter(entry -> text.contains(entry.getKey()))
            .findFirst()
            .map(entry -> new IntentScore(entry.getValue(), 0.9))
            .orElse(new IntentScore(IntentScore.OUT_OF_SCOPE, 0.6));
    boolean inScope = !intent.name().equals(IntentScore.OUT_OF_SCOPE);
    return new Understanding(
        language(text),
        List.of(new IntentScore(inScope ? intent.name() : "order_status", 0.9)),
        List.of(intent),
        inScope,
        inScope ? 0.95 : 0.1,
        entities(utterance),
        Emotion.NEUTRAL,
        Optional.empty(),
        "words-1",
        false);
  }

  private static LanguageTag language(String text) {
    return text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
        ? LanguageTag.CHINESE
        : LanguageTag.ENGLISH;
  }

  private static List<Entity> entities(Utterance utterance) {
    String text = utterance.text().masked();
    List<Entity> entities = new ArrayList<>();
    Matcher matcher = ORDER.matcher(text);
    while (matcher.find()) {
      entities.add(
          new Entity(
              "order_no",
              matcher.group(),
              matcher.group(),
              text.codePointCount(0, matcher.start()),
              text.codePointCount(0, matcher.end())));
    }
    for (PersonalValue value : utterance.text().values()) {
      entities.add(new Entity("phone", value.value(), value.value(), value.start(), value.end()));
    }
    return entities;
  }
}
