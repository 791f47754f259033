package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.kefu.learning.UnknownExampleFormat;
import io.kefu.learning.UnreadableExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What was written is read, and what is no such file is refused in words. */
class ExamplePropertiesTest {

  private static final List<String> TYPES =
      List.of(
          "text/tab-separated-values",
          "text/csv",
          "application/yaml",
          "application/json",
          "application/zip",
          "application/octet-stream");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            " ", ",", ";", "\"", "'", "[", "]", "(", ")", "{", "}", ":", "-", "#", "|", "\\", "你",
            "？", "é", "😀", "a", "\t")
        .list()
        .ofMaxSize(12)
        .map(pieces -> String.join("", pieces))
        .map(s -> "t" + s + "t");
  }

  @Provide
  Arbitrary<byte[]> bodies() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "text",
            "intent",
            "\t",
            ",",
            "\n",
            "nlu:",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            "|",
            "PK\u0003\u0004");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(30).map(p -> String.join("", p).getBytes()),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
  }

  @Property(tries = 300)
  void csv_isReadAsItWasWritten(@ForAll("texts") String text, @ForAll("texts") String intent)
      throws IOException {
    CsvSchema schema =
        CsvSchema.builder().addColumn("text").addColumn("intent").setUseHeader(true).build();
    byte[] file =
        new CsvMapper().writer(schema).writeValueAsBytes(Map.of("text", text, "intent", intent));

    assertThat(read(file, "text/csv"))
        .singleElement()
        .matches(row -> text.equals(row.text()) && intent.equals(row.intent()));
  }

  @Property(tries = 300)
  void tsv_isReadAsItWasWritten(@ForAll("texts") String text, @ForAll("texts") String intent)
      throws IOException {
    String cell = text.replace('\t', ' ');
    String label = intent.replace('\t', ' ');
    byte[] file = ("text\tintent\n" + cell + "\t" + label + "\n").getBytes("UTF-8");

    assertThat(read(file, "text/tab-separated-values"))
        .singleElement()
        .matches(row -> cell.equals(row.text()) && label.equals(row.intent()));
  }

  @Property(tries = 300)
  void json_isReadAsItWasWritten(@ForAll("texts") String text, @ForAll("texts") String intent)
      throws IOException {
    byte[] file =
        new ObjectMapper().writeValueAsBytes(List.of(Map.of("text", text, "intent", intent)));

    assertThat(read(file, "application/json"))
        .containsExactly(new RawRow(1, text, intent, null, null));
  }

  @Property(tries = 1000)
  void anyBody_isReadOrRefusedInWords(@ForAll("bodies") byte[] body) throws IOException {
    for (String type : TYPES) {
      try {
        assertThat(read(body, type)).allMatch(row -> row.row() > 0);
      } catch (UnreadableExamples | UnknownExampleFormat e) {
        assertThat(e.kind().status()).isIn(400, 415);
      }
    }
  }

  private static List<RawRow> read(byte[] body, String type) throws IOException {
    Path file = Files.createTempFile("kefu-examples-test", null);
    try {
      List<RawRow> rows = new ArrayList<>();
      ExampleFormats.read(Files.write(file, body), Optional.of(type), rows::add);
      return rows;
    } finally {
      Files.delete(file);
    }
  }
}
