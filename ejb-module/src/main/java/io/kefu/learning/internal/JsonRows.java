package io.kefu.learning.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.learning.UnreadableExamples;
import io.kefu.understanding.IntentScore;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * JSON: an app of LUIS ({@code utterances} with {@code culture}), a project of CLU ({@code
 * assets.utterances}), the old training data of Rasa ({@code rasa_nlu_data.common_examples}), a
 * list of objects with {@code text} and {@code intent}, or such objects one a line. The intent
 * {@code None} of LUIS and CLU is out of scope. Read as a stream, one utterance at a time; a row is
 * a running number, and of objects one a line the line.
 */
final class JsonRows implements RowReader {

  private static final Set<String> LISTS = Set.of("utterances", "common_examples", "examples");
  private static final Set<String> WRAPPERS = Set.of("assets", "rasa_nlu_data");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String read(ExampleFile file, Consumer<RawRow> into) throws IOException {
    try (Reader text = file.text();
        JsonParser parser = JSON.getFactory().createParser(text)) {
      Walk walk = new Walk(parser, into);
      walk.run();
      return walk.format;
    } catch (JsonProcessingException e) {
      throw new UnreadableExamples(
          "line %d is no valid JSON; send one document, or one object a line"
              .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
    }
  }

  /** One pass over a file. */
  private static final class Walk {

    private final JsonParser parser;
    private final Consumer<RawRow> into;
    private String format = "json";
    private @Nullable String culture;
    private int row;
    private boolean found;

    Walk(JsonParser parser, Consumer<RawRow> into) {
      this.parser = parser;
      this.into = into;
    }

    void run() throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          list();
        } else if (token == JsonToken.START_OBJECT) {
          document();
        } else {
          throw nothing();
        }
      }
      if (!found) {
        throw nothing();
      }
    }

    private static UnreadableExamples nothing() {
      return new UnreadableExamples(
          "line 1: there are no utterances in the document; send an app of LUIS or a project of CLU"
              + " as it is exported, a list of objects with 'text' and 'intent', or such objects"
              + " one a line");
    }

    /** A whole app, or one row of many. */
    private void document() throws IOException {
      int line = parser.currentTokenLocation().getLineNr();
      Fields row = new Fields();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
          found = true;
          list();
        } else if (value == JsonToken.START_OBJECT && WRAPPERS.contains(name)) {
          wrapper(name);
        } else if (value == JsonToken.START_OBJECT && name.equals("metadata")) {
          culture = JSON.<JsonNode>readTree(parser).path("language").asText(culture);
        } else if (value.isScalarValue()) {
          scalar(name, parser.getText());
          row.set(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      if (row.isExample()) {
        found = true;
        into.accept(row.raw(line, culture, format));
      }
    }

    private void wrapper(String name) throws IOException {
      format = name.equals("assets") ? "clu" : "rasa";
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean utterances = LISTS.contains(parser.currentName());
        if (parser.nextToken() == JsonToken.START_ARRAY && utterances) {
          found = true;
          list();
        } else {
          parser.skipChildren();
        }
      }
    }

    private void scalar(String name, String value) {
      if (name.equals("luis_schema_version")) {
        format = "luis";
      } else if (name.equals("projectFileVersion")) {
        format = "clu";
      } else if (name.equals("culture")) {
        culture = value;
      }
    }

    private void list() throws IOException {
      found = true;
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        row++;
        if (token != JsonToken.START_OBJECT) {
          throw new UnreadableExamples(
              "line %d: an utterance is no object with 'text' and 'intent'"
                  .formatted(parser.currentTokenLocation().getLineNr()));
        }
        Fields fields = new Fields();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          if (parser.nextToken().isScalarValue()) {
            fields.set(name, parser.getText());
          } else {
            parser.skipChildren();
          }
        }
        into.accept(fields.raw(row, culture, format));
      }
    }
  }

  /** The fields of one utterance that matter. */
  private static final class Fields {

    private static final List<String> INTENTS = List.of("intent", "intentName", "label");

    private @Nullable String text;
    private @Nullable String intent;
    private @Nullable String language;
    private @Nullable String split;

    void set(String name, String value) {
      if (name.equals("text")) {
        text = value;
      } else if (INTENTS.contains(name)) {
        intent = value;
      } else if (name.equals("lang") || name.equals("language")) {
        language = value;
      } else if (name.equals("split") || name.equals("dataset")) {
        split = value;
      }
    }

    boolean isExample() {
      return text != null && intent != null;
    }

    RawRow raw(int row, @Nullable String culture, String format) {
      boolean none = (format.equals("luis") || format.equals("clu")) && "None".equals(intent);
      String written = text == null || !format.equals("rasa") ? text : EntityMarks.without(text);
      return new RawRow(
          row,
          written,
          none ? IntentScore.OUT_OF_SCOPE : intent,
          language == null ? culture : language,
          split);
    }
  }
}
