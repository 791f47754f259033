package io.kefu.learning.internal;

import io.kefu.learning.UnreadableExamples;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Training data of Rasa 2 and 3: {@code nlu: - intent: … examples: |}. Synonyms, lookups and
 * regular expressions are passed over; of an example's entities the text stays. Reads the tree of
 * nodes and makes no objects of it, so that lines are known and no alias unfolds.
 */
final class RasaRows implements RowReader {

  private static final int MOST_CHARS = 128 << 20;

  @Override
  public String read(ExampleFile file, Consumer<RawRow> into) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARS);
    options.setAllowDuplicateKeys(true);
    try (Reader text = file.text()) {
      Node root = new Yaml(new SafeConstructor(options)).compose(text);
      SequenceNode items =
          field(root, "nlu")
              .filter(SequenceNode.class::isInstance)
              .map(SequenceNode.class::cast)
              .orElseThrow(RasaRows::noData);
      items.getValue().forEach(item -> intent(item, into));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new UnreadableExamples(
          "line %d is no valid YAML; check its indentation and quotation marks".formatted(line));
    } catch (YAMLException e) {
      throw new UnreadableExamples("the file is no valid YAML; it may hold control characters");
    }
    return "rasa";
  }

  private static UnreadableExamples noData() {
    return new UnreadableExamples(
        "line 1: there is no list 'nlu' in the file; send the training data of Rasa (data/nlu.yml),"
            + " which begins with 'version' and 'nlu'");
  }

  private static void intent(Node item, Consumer<RawRow> into) {
    Optional<String> intent = field(item, "intent").flatMap(RasaRows::scalar);
    Optional<Node> examples = field(item, "examples");
    if (intent.isEmpty() || examples.isEmpty()) {
      return;
    }
    if (examples.get() instanceof ScalarNode block) {
      block(block, intent.get(), into);
    } else if (examples.get() instanceof SequenceNode list) {
      list.getValue()
          .forEach(
              e ->
                  (e instanceof ScalarNode s ? Optional.of(s.getValue()) : text(e))
                      .ifPresent(
                          text ->
                              accept(e.getStartMark().getLine() + 1, text, intent.get(), into)));
    }
  }

  /** A literal block: its first line follows the line of the sign. */
  private static void block(ScalarNode block, String intent, Consumer<RawRow> into) {
    int line = block.getStartMark().getLine() + 1;
    List<String> lines = block.getValue().lines().toList();
    for (String written : lines) {
      line++;
      String stripped = written.strip();
      if (stripped.startsWith("-")) {
        accept(line, stripped.substring(1), intent, into);
      }
    }
  }

  private static Optional<String> text(Node example) {
    return field(example, "text").flatMap(RasaRows::scalar);
  }

  private static void accept(int line, String text, String intent, Consumer<RawRow> into) {
    into.accept(new RawRow(line, EntityMarks.without(text.strip()), intent, null, null));
  }

  private static Optional<Node> field(Node node, String name) {
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(t -> t.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode s ? Optional.of(s.getValue()) : Optional.empty();
  }
}
