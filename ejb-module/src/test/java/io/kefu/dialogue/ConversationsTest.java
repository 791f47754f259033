package io.kefu.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole dialogues, as written in the files of folder conversations. */
class ConversationsTest {

  private final DialogueService dialogue = new DialogueManager(DialogueSettings.standard());

  @TestFactory
  Stream<DynamicTest> dialogues_goAsWritten() throws Exception {
    return scripts()
        .map(
            script ->
                DynamicTest.dynamicTest(script.path("dialogue").asText(), () -> play(script)));
  }

  private void play(JsonNode script) {
    ScriptedDialogue scripted = new ScriptedDialogue(script, dialogue);

    List<String> differences = scripted.play();

    if (Boolean.getBoolean("kefu.transcripts")) {
      System.out.println(
          "## " + script.path("dialogue").asText() + "\n" + scripted.transcript() + "\n");
    }
    assertThat(differences)
        .as(script.path("dialogue").asText() + "\n" + String.join("\n", differences))
        .isEmpty();
  }

  @Test
  void files_holdManyDialoguesInBothLanguages() throws Exception {
    List<JsonNode> scripts = scripts().toList();

    assertThat(scripts).hasSizeGreaterThanOrEqualTo(30);
    assertThat(scripts)
        .filteredOn(s -> s.path("language").asText("zh").equals("en"))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(scripts).extracting(s -> s.path("dialogue").asText()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyShippedFlow_isPlayed(String language) throws Exception {
    Set<String> played =
        scripts()
            .filter(s -> s.path("language").asText("zh").equals(language))
            .flatMap(this::flows)
            .collect(Collectors.toSet());

    assertThat(played).containsAll(shipped());
  }

  private static List<String> shipped() throws IOException {
    try (InputStream index = ConversationsTest.class.getResourceAsStream("flows/index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(file -> file.replace(".yaml", ""))
          .toList();
    }
  }

  private Stream<String> flows(JsonNode script) {
    ScriptedDialogue scripted = new ScriptedDialogue(script, dialogue);
    scripted.play();
    return scripted.flows().stream();
  }

  static Stream<JsonNode> scripts() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(ConversationsTest.class.getResource("conversations")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream().flatMap(ConversationsTest::read);
    }
  }

  private static Stream<JsonNode> read(Path file) {
    try {
      JsonNode dialogues = new YAMLMapper().readTree(file.toFile());
      return StreamSupport.stream(dialogues.spliterator(), false);
    } catch (IOException e) {
      throw new IllegalStateException(file + " is no YAML: " + e.getMessage(), e);
    }
  }
}
