package io.kefu.dialogue.internal;

import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowChecker;
import io.kefu.dialogue.model.FlowProblem;
import io.kefu.dialogue.model.FlowRefused;
import io.kefu.dialogue.model.FlowVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said and done: the flows, checked, the messages of each language, and the
 * catalogue of intents.
 */
public final class Repertoire {

  private static final String FOLDER = "/io/kefu/dialogue/flows/";

  /** Paths that guards and messages know beside those of an order. */
  private static final Set<String> OTHER_PATHS =
      Set.of(
          "intent",
          "said.mine",
          "said.how",
          "said.when",
          "said.measures",
          "orders.open",
          "orders.open_no",
          "said.user",
          "said.may_change",
          "order.at_hand",
          "order.said",
          "contact.text",
          "request.no",
          "request.amount",
          "request.until",
          "request.on",
          "request.refusal",
          "article.known",
          "article.figures",
          "article.title",
          "article.text");

  private static @Nullable Repertoire shipped;

  private final Map<String, Flow> flows;
  private final IntentCatalogue intents;
  private final Messages chinese;
  private final Messages english;

  private Repertoire(
      Map<String, Flow> flows, IntentCatalogue intents, Messages chinese, Messages english) {
    this.flows = flows;
    this.intents = intents;
    this.chinese = chinese;
    this.english = english;
  }

  /**
   * The shipped flows, read once.
   *
   * @throws FlowRefused if one is not sound
   */
  static synchronized Repertoire shipped() {
    if (shipped == null) {
      shipped = of(readFlows());
    }
    return shipped;
  }

  /**
   * These flows with the shipped messages.
   *
   * @throws FlowRefused naming all that is wrong with them
   */
  static Repertoire of(List<Flow> flows) {
    IntentCatalogue intents = IntentCatalogue.shipped();
    Messages chinese = Messages.of("zh");
    Messages english = Messages.of("en");
    FlowChecker checker = new FlowChecker(vocabulary(intents, chinese, english));
    List<FlowProblem> problems = flows.stream().flatMap(f -> checker.check(f).stream()).toList();
    if (!problems.isEmpty()) {
      throw new FlowRefused(problems);
    }
    Map<String, Flow> byName = new LinkedHashMap<>();
    flows.forEach(f -> byName.put(f.name(), f));
    return new Repertoire(byName, intents, chinese, english);
  }

  private static FlowVocabulary vocabulary(
      IntentCatalogue intents, Messages chinese, Messages english) {
    Set<String> messages = new HashSet<>(chinese.keys());
    messages.retainAll(english.keys());
    Set<String> paths = new HashSet<>(OrderValues.PATHS);
    paths.addAll(ProductValues.PATHS);
    paths.addAll(OTHER_PATHS);
    return new FlowVocabulary(intents.names(), messages, paths);
  }

  /** What flows may speak of, with the shipped messages and the catalogue. */
  public static FlowVocabulary vocabulary() {
    return vocabulary(IntentCatalogue.shipped(), Messages.of("zh"), Messages.of("en"));
  }

  private static List<Flow> readFlows() {
    return text(FOLDER + "index.txt")
        .lines()
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .map(file -> FlowReader.read(file, text(FOLDER + file)))
        .toList();
  }

  private static String text(String resource) {
    try (InputStream in = Repertoire.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the class path; correct flows/index.txt or build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource + "; build the module again", e);
    }
  }

  Optional<Flow> flow(String name) {
    return Optional.ofNullable(flows.get(name));
  }

  /** Flows in the order of their index. */
  List<Flow> flows() {
    return List.copyOf(flows.values());
  }

  IntentCatalogue intents() {
    return intents;
  }

  Messages messages(boolean inChinese) {
    return inChinese ? chinese : english;
  }
}
