package io.kefu.learning.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.learning.UnreadableExamples;
import io.kefu.understanding.IntentScore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The export of an agent of Dialogflow ES: a zip with {@code intents/NAME.json} and, for each
 * language, {@code intents/NAME_usersays_LANG.json}. What is said to the fall-back intent is out of
 * scope. Templates with {@code @sys.any} in them are no utterances and are passed over. A row is a
 * running number over all files, by name.
 */
final class DialogflowRows implements RowReader {

  private static final Pattern SAID =
      Pattern.compile("(?:.*/)?intents/(.+)_usersays_([A-Za-z-]+)\\.json");
  private static final Pattern INTENT = Pattern.compile("(?:.*/)?intents/(.+)\\.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String read(ExampleFile file, Consumer<RawRow> into) throws IOException {
    Archive.requireModest(file.path());
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      List<? extends ZipEntry> entries =
          Collections.list(zip.entries()).stream()
              .sorted((a, b) -> a.getName().compareTo(b.getName()))
              .toList();
      Map<String, String> intents = intents(zip, entries);
      int row = 0;
      for (ZipEntry entry : entries) {
        Matcher said = SAID.matcher(entry.getName());
        if (said.matches()) {
          String intent = intents.getOrDefault(said.group(1), said.group(1));
          for (JsonNode phrase : json(zip, entry)) {
            row++;
            if (!phrase.path("isTemplate").asBoolean()) {
              into.accept(new RawRow(row, text(phrase), intent, said.group(2), null));
            }
          }
        }
      }
      if (row == 0) {
        throw new UnreadableExamples(
            "the zip holds no file intents/NAME_usersays_LANG.json; export the agent of Dialogflow"
                + " ES as a zip (Settings, Export and Import), or send a .xlsx sheet");
      }
    }
    return "dialogflow";
  }

  /** Names by file; the fall-back intent under the name of what it stands for. */
  private static Map<String, String> intents(ZipFile zip, List<? extends ZipEntry> entries)
      throws IOException {
    Map<String, String> intents = new HashMap<>();
    for (ZipEntry entry : entries) {
      Matcher file = INTENT.matcher(entry.getName());
      if (file.matches() && !SAID.matcher(entry.getName()).matches()) {
        JsonNode intent = json(zip, entry);
        String name = intent.path("name").asText(file.group(1));
        boolean fallback = intent.path("fallbackIntent").asBoolean();
        intents.put(file.group(1), fallback ? IntentScore.OUT_OF_SCOPE : name);
      }
    }
    return intents;
  }

  private static String text(JsonNode phrase) {
    StringBuilder text = new StringBuilder();
    phrase.path("data").forEach(part -> text.append(part.path("text").asText("")));
    return text.toString();
  }

  private static JsonNode json(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new UnreadableExamples(
          "the zip's file %s is no valid JSON at line %d; export the agent again"
              .formatted(
                  entry.getName(), e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    }
  }
}
