package io.kefu.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kefu.knowledge.Hit;
import io.kefu.privacy.PersonalDataKind;
import io.kefu.privacy.PersonalValue;
import io.kefu.shared.LanguageTag;
import io.kefu.understanding.Emotion;
import io.kefu.understanding.Entity;
import io.kefu.understanding.IntentScore;
import io.kefu.understanding.Understanding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays one dialogue of a file and notes where it went another way than written. */
public final class ScriptedDialogue {

  private static final String TODAY = "2023-08-03T10:00:00Z";

  private final JsonNode script;
  private final DialogueService dialogue;
  private final ShopWork shop;
  private final List<String> transcript = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private final Set<String> flows = new TreeSet<>();
  private DialogueState state = DialogueState.START;
  private Instant now;

  ScriptedDialogue(JsonNode script, DialogueService dialogue) {
    this.script = script;
    this.dialogue = dialogue;
    this.now = Instant.parse(script.path("now").asText(TODAY));
    this.shop = new ScriptedShop(script.path("shop").asText().equals("away"), found(script));
  }

  /** In another shop, at that moment. */
  ScriptedDialogue(JsonNode script, DialogueService dialogue, ShopWork shop, Instant now) {
    this.script = script;
    this.dialogue = dialogue;
    this.shop = shop;
    this.now = now;
  }

  /** What carries consultations out. */
  public interface ShopWork {

    Fact carryOut(Consultation asked);

    /** What customers confirmed, one text each. */
    List<String> confirmed();

    default void at(Instant moment) {}
  }

  /** Articles by the question that finds them. */
  static Map<String, List<Hit>> found(JsonNode script) {
    Map<String, List<Hit>> found = new HashMap<>();
    script
        .path("search")
        .fields()
        .forEachRemaining(e -> found.put(e.getKey(), hits(script, e.getValue())));
    return found;
  }

  /** Differences, with the transcript up to each; empty if all went as written. */
  List<String> play() {
    for (JsonNode turn : script.path("turns")) {
      now = now.plusSeconds(60L * turn.path("minutes_later").asLong(0));
      shop.at(now);
      transcript.add("customer: " + turn.path("customer").asText());
      List<Fact> facts = new ArrayList<>();
      Decision decision = dialogue.decide(situation(turn, facts));
      while (decision instanceof Decision.Consult consult && facts.size() < 5) {
        facts.add(shop.carryOut(consult.consultation()));
        decision = dialogue.decide(situation(turn, facts));
      }
      if (decision instanceof Decision.Say say) {
        transcript.add("bot (" + say.act().code() + ", " + say.policy() + "): " + say.text());
        compare(turn.path("expect"), say, facts);
        note(say);
        state = say.next();
      } else {
        differences.add("consults more than four times");
      }
    }
    return differences;
  }

  String transcript() {
    return String.join("\n", transcript);
  }

  /** The flows that had the word, or wait for a reply. */
  Set<String> flows() {
    return flows;
  }

  private void note(Decision.Say say) {
    if (say.next().flow() != null) {
      flows.add(say.next().flow());
    }
    say.proposals().stream()
        .filter(p -> p.policy().equals(say.policy()))
        .forEach(p -> flows.add(p.note().split("[ :/]")[0]));
  }

  private Situation situation(JsonNode turn, List<Fact> facts) {
    Map<String, String> given = new LinkedHashMap<>();
    (turn.has("given") ? turn : script)
        .path("given")
        .fields()
        .forEachRemaining(e -> given.put(e.getKey(), e.getValue().asText()));
    boolean lookedUp = !state.expectsSlot();
    return new Situation(
        state,
        turn.path("customer").asText(),
        personal(turn),
        understanding(turn),
        lookedUp ? hits(script, turn.path("articles")) : List.of(),
        List.copyOf(facts),
        script.has("user") ? Optional.of(script.path("user").asText()) : Optional.empty(),
        given,
        language(),
        now,
        ZoneId.of("Asia/Shanghai"),
        "CNY");
  }

  /** As {@code [ADDRESS 某省某市某路 8 号, PHONE +8610000000001]}. */
  private static List<PersonalValue> personal(JsonNode turn) {
    List<PersonalValue> values = new ArrayList<>();
    for (JsonNode value : turn.path("personal")) {
      String[] kindAndValue = value.asText().split(" ", 2);
      values.add(
          new PersonalValue(PersonalDataKind.valueOf(kindAndValue[0]), kindAndValue[1], 0, 1, "*"));
    }
    return values;
  }

  private LanguageTag language() {
    return language(script);
  }

  private static LanguageTag language(JsonNode script) {
    return new LanguageTag(script.path("language").asText("zh"));
  }

  private static List<Hit> hits(JsonNode script, JsonNode articles) {
    List<Hit> hits = new ArrayList<>();
    for (JsonNode article : articles) {
      String[] keyAndScore = article.asText().split(" ");
      hits.add(
          ShippedArticles.hit(
              language(script).primary().value(),
              keyAndScore[0],
              Double.parseDouble(keyAndScore[1])));
    }
    return hits;
  }

  private Understanding understanding(JsonNode turn) {
    List<IntentScore> intents = scores(turn.path("understood").asText("out_of_scope 0.9"));
    boolean inScope = !intents.get(0).name().equals(IntentScore.OUT_OF_SCOPE);
    List<IntentScore> ranking =
        turn.has("ranking")
            ? scores(turn.path("ranking").asText())
            : inScope ? intents : List.of(new IntentScore("greeting", 0.05));
    return new Understanding(
        language(),
        ranking,
        intents,
        inScope,
        inScope ? 0.95 : 0.1,
        entities(turn),
        emotion(turn),
        Optional.empty(),
        "test",
        turn.path("degraded").asBoolean());
  }

  private static List<IntentScore> scores(String text) {
    List<IntentScore> scores = new ArrayList<>();
    for (String one : text.split(", ")) {
      String[] parts = one.split(" ");
      scores.add(new IntentScore(parts[0], parts.length > 1 ? Double.parseDouble(parts[1]) : 0.95));
    }
    return scores;
  }

  private static List<Entity> entities(JsonNode turn) {
    List<Entity> entities = new ArrayList<>();
    String text = turn.path("customer").asText();
    for (JsonNode entity : turn.path("entities")) {
      String[] typeAndValue = entity.asText().split(" ", 2);
      int start = Math.max(0, text.indexOf(typeAndValue[1]));
      entities.add(
          new Entity(
              typeAndValue[0],
              typeAndValue[1],
              typeAndValue[1],
              start,
              start + typeAndValue[1].length()));
    }
    return entities;
  }

  private static Emotion emotion(JsonNode turn) {
    if (!turn.has("emotion")) {
      return Emotion.NEUTRAL;
    }
    String[] parts = turn.path("emotion").asText().split(" ");
    return new Emotion(
        Emotion.Name.valueOf(parts[0].toUpperCase(Locale.ROOT)), Double.parseDouble(parts[1]));
  }

  private void compare(JsonNode expected, Decision.Say say, List<Fact> facts) {
    differ(expected, "act", say.act().code());
    differ(expected, "policy", say.policy());
    differ(
        expected,
        "order",
        say.orderSeen().map(o -> o.orderNo() + " " + o.status().code()).orElse("none"));
    differ(expected, "handover", say.handover().orElse("none"));
    differ(expected, "offers_person", String.valueOf(say.offersPerson()));
    differ(
        expected,
        "waits",
        say.next().flow() == null ? "nothing" : say.next().flow() + "/" + say.next().step());
    differ(
        expected,
        "choices",
        String.join(" ", say.next().choices().stream().map(DialogueState.Choice::value).toList()));
    differ(
        expected,
        "consults",
        String.join(" ", facts.stream().map(f -> f.asked().getClass().getSimpleName()).toList()));
    differ(expected, "ineffective", String.valueOf(say.next().ineffective()));
    differ(expected, "sources", String.join(", ", say.sources().stream().map(Hit::title).toList()));
    differ(expected, "suggests", String.join(", ", say.suggestions()));
    differ(expected, "confirmed", String.join("; ", shop.confirmed()));
    for (JsonNode words : list(expected.path("says"))) {
      if (!say.text().contains(words.asText())) {
        different("does not say '" + words.asText() + "'");
      }
    }
    for (JsonNode words : list(expected.path("never"))) {
      if (say.text().contains(words.asText())) {
        different("says '" + words.asText() + "'");
      }
    }
    if (say.text().contains("保密路") || say.text().contains("收件人甲")) {
      different("tells the address");
    }
    if (say.text().contains("{")
        || say.text().contains("[[")
        || say.text().contains("null")
        || say.text().isBlank()) {
      different("is not filled in");
    }
  }

  private static Iterable<JsonNode> list(JsonNode node) {
    return node.isArray() || node.isMissingNode() ? node : List.of(node);
  }

  private void differ(JsonNode expected, String key, String actual) {
    if (expected.has(key) && !expected.path(key).asText().equals(actual)) {
      different(key + ": expected '" + expected.path(key).asText() + "' but was '" + actual + "'");
    }
  }

  private void different(String what) {
    differences.add("after\n  " + transcript().replace("\n", "\n  ") + "\n  => " + what);
  }
}
