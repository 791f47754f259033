package io.kefu.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kefu.learning.UnknownExampleFormat;
import io.kefu.learning.UnreadableExamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFormatsTest {

  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @TempDir private Path folder;
  private final List<RawRow> rows = new ArrayList<>();

  @Test
  void tsv_isReadLineByLine() throws IOException {
    String format =
        read(
            "text/tab-separated-values; charset=utf-8",
            "text\tintent\tlang\tsplit\n查物流\ttrack\tzh\ttrain\nsay \"hi\"\tgreet\ten\ttest\n");

    assertThat(format).isEqualTo("tsv");
    assertThat(rows)
        .containsExactly(
            new RawRow(2, "查物流", "track", "zh", "train"),
            new RawRow(3, "say \"hi\"", "greet", "en", "test"));
  }

  @Test
  void emptyLine_keepsTheNumbersOfTheLinesBelow() throws IOException {
    read("text/tab-separated-values", "text\tintent\na\tx\n\nb\ty\n");

    assertThat(rows)
        .filteredOn(r -> r.text() != null && !r.text().isEmpty())
        .extracting(RawRow::row)
        .containsExactly(2, 4);
  }

  @Test
  void csv_hasQuotedCellsOverSeveralLines() throws IOException {
    String format =
        read("text/csv", "intent,text\r\ngreet,\"hi, \"\"you\"\"\nthere\"\r\nbye,so long\r\n");

    assertThat(format).isEqualTo("csv");
    assertThat(rows)
        .extracting(RawRow::row, RawRow::text, RawRow::intent)
        .containsExactly(tuple(2, "hi, \"you\"\nthere", "greet"), tuple(4, "so long", "bye"));
  }

  @Test
  void csvWithSemicolons_isReadToo() throws IOException {
    read("text/csv", "text;intent\na, b;x\n");

    assertThat(rows).extracting(RawRow::text).containsExactly("a, b");
  }

  @Test
  void excelsUnicodeText_isReadByItsMark() throws IOException {
    byte[] body = "\uFEFFtext\tintent\n你好\tgreet\n".getBytes(StandardCharsets.UTF_16LE);

    read(Optional.of("text/tab-separated-values"), write(body));

    assertThat(rows).containsExactly(new RawRow(2, "你好", "greet", null, null));
  }

  @Test
  void sheet_isReadFromItsFirstPage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet page = book.newWorksheet("examples");
      page.value(0, 0, "Text");
      page.value(0, 1, "Intent");
      page.value(0, 2, "Lang");
      page.value(1, 0, "尺码怎么选");
      page.value(1, 1, "size");
      page.value(1, 2, "zh");
      page.value(3, 0, 42);
      page.value(3, 1, "number");
      book.newWorksheet("other").value(0, 0, "x");
    }

    String format = read(Optional.of(SHEET), write(out.toByteArray()));

    assertThat(format).isEqualTo("xlsx");
    assertThat(rows)
        .extracting(RawRow::row, RawRow::text, RawRow::intent)
        .containsExactly(tuple(2, "尺码怎么选", "size"), tuple(4, "42", "number"));
  }

  @Test
  void rasa_losesItsMarks() throws IOException {
    String format =
        read(
            "application/yaml",
            """
            version: "3.1"
            nlu:
            - intent: book/flight
              examples: |
                - fly to [Hamburg](city)
                - fly on [monday]{"entity": "date", "value": "2026-01-05"} please
            - synonym: hh
              examples: |
                - hamburg
            - intent: greet
              examples:
              - text: |
                  good morning
                metadata:
                  sentiment: neutral
            """);

    assertThat(format).isEqualTo("rasa");
    assertThat(rows)
        .extracting(RawRow::row, RawRow::text, RawRow::intent)
        .containsExactly(
            tuple(5, "fly to Hamburg", "book/flight"),
            tuple(6, "fly on monday please", "book/flight"),
            tuple(12, "good morning", "greet"));
  }

  @Test
  void rasasOldJson_losesItsMarksToo() throws IOException {
    String format =
        read(
            "application/json",
            "{\"rasa_nlu_data\": {\"common_examples\": [{\"text\": \"to [Hamburg](city)\","
                + " \"intent\": \"fly\", \"entities\": []}]}}");

    assertThat(format).isEqualTo("rasa");
    assertThat(rows).extracting(RawRow::text).containsExactly("to Hamburg");
  }

  @Test
  void dialogflow_putsPhrasesTogether() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("agent.json", "{\"language\": \"en\"}");
    files.put("intents/Book.json", "{\"name\": \"book.flight\", \"fallbackIntent\": false}");
    files.put(
        "intents/Book_usersays_en.json",
        "[{\"data\": [{\"text\": \"fly to \"}, {\"text\": \"Hamburg\", \"alias\": \"city\"}]},"
            + " {\"isTemplate\": true, \"data\": [{\"text\": \"to @sys.any:x\"}]}]");
    files.put("intents/Default.json", "{\"name\": \"Default\", \"fallbackIntent\": true}");
    files.put("intents/Default_usersays_zh-cn.json", "[{\"data\": [{\"text\": \"讲个笑话\"}]}]");

    String format = read(Optional.of("application/zip"), write(zip(files)));

    assertThat(format).isEqualTo("dialogflow");
    assertThat(rows)
        .containsExactly(
            new RawRow(1, "fly to Hamburg", "book.flight", "en", null),
            new RawRow(3, "讲个笑话", "out_of_scope", "zh-cn", null));
  }

  @Test
  void luis_takesNoneAsOutOfScope() throws IOException {
    String format =
        read(
            "application/json",
            "{\"luis_schema_version\": \"7.0.0\", \"culture\": \"en-us\", \"intents\": [{\"name\":"
                + " \"None\"}], \"utterances\": [{\"text\": \"hello\", \"intent\": \"Greet\","
                + " \"entities\": [{\"entity\": \"x\", \"startPos\": 0}]}, {\"text\": \"sing\","
                + " \"intent\": \"None\"}]}");

    assertThat(format).isEqualTo("luis");
    assertThat(rows)
        .containsExactly(
            new RawRow(1, "hello", "Greet", "en-us", null),
            new RawRow(2, "sing", "out_of_scope", "en-us", null));
  }

  @Test
  void clu_keepsItsSplits() throws IOException {
    String format =
        read(
            "application/json",
            "{\"projectFileVersion\": \"2023-04-01\", \"metadata\": {\"language\": \"en-us\"},"
                + " \"assets\": {\"projectKind\": \"Conversation\", \"intents\": [{\"category\":"
                + " \"Greet\"}], \"utterances\": [{\"text\": \"hi\", \"intent\": \"Greet\","
                + " \"language\": \"zh-hans\", \"dataset\": \"Test\"}]}}");

    assertThat(format).isEqualTo("clu");
    assertThat(rows).containsExactly(new RawRow(1, "hi", "Greet", "zh-hans", "Test"));
  }

  @Test
  void objectsOneALine_areRows() throws IOException {
    read(
        "application/x-ndjson",
        "{\"text\": \"a\", \"intent\": \"x\", \"lang\": \"en\"}\n{\"text\": \"b\", \"intent\":"
            + " \"y\"}\n");

    assertThat(rows)
        .containsExactly(new RawRow(1, "a", "x", "en", null), new RawRow(2, "b", "y", null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "text\\tintent\\na\\tx\\n ~ tsv",
        "text,intent\\na,x\\n ~ csv",
        "[{\"text\":\"a\",\"intent\":\"x\"}] ~ json",
        "version: 3\\nnlu:\\n- intent: x\\n  examples: |\\n    - a\\n ~ rasa",
      })
  void whatIsAnnouncedAsNothing_isToldByItsContent(String body, String format) throws IOException {
    String real = body.replace("\\t", "\t").replace("\\n", "\n");

    assertThat(read("application/octet-stream", real)).isEqualTo(format);
    assertThat(rows).extracting(RawRow::text).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/tab-separated-values | hello there           | line 1 is no header",
        "text/csv                  | ''                    | the file is empty",
        "text/csv                  | text,intent~a,x~\"b,y | line",
        "application/yaml          | nlu: [a               | line 1 is no valid YAML",
        "application/yaml          | hello: there          | no list 'nlu'",
        "application/json          | {\"text\": ~ oops}    | line 2 is no valid JSON",
        "application/json          | {\"a\": 1}            | no utterances",
        "application/json          | 7                     | no utterances",
        "application/zip           | no zip                | announced as a sheet or zip",
      })
  void wrongFile_isRefusedWithThePlaceAndTheCure(String type, String body, String message)
      throws IOException {
    assertThatThrownBy(() -> read(type, body.replace("~", "\n")))
        .isInstanceOf(UnreadableExamples.class)
        .hasMessageContaining(message);
  }

  @Test
  void textThatIsNotUtf8_isRefusedWithItsLine() throws IOException {
    byte[] body = "text\tintent\na\tx\n你好\tgreet\n".getBytes(Charset.forName("GB18030"));
    Path file = write(body);

    assertThatThrownBy(() -> read(Optional.of("text/tab-separated-values"), file))
        .hasMessageContaining("line 3 is not written in UTF-8");
    assertThat(read(Optional.of("text/tab-separated-values;charset=GB18030"), file))
        .isEqualTo("tsv");
    assertThat(rows).extracting(RawRow::text).containsExactly("a", "你好");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "text/html", "multipart/form-data; boundary=x"})
  void anotherKind_isRefusedWithWhatIsTaken(String type) {
    assertThatThrownBy(() -> read(type, "text\tintent\na\tx\n"))
        .isInstanceOf(UnknownExampleFormat.class)
        .hasMessageContaining("text/tab-separated-values");
  }

  @Test
  void archiveThatUnfoldsTooFar_isRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("intents/a_usersays_en.json"));
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i <= 512; i++) {
        zip.write(blanks);
      }
    }
    Path file = write(out.toByteArray());

    assertThatThrownBy(() -> read(Optional.of("application/zip"), file))
        .hasMessageContaining("unfolds to more than 512 MiB");
  }

  private String read(String type, String body) throws IOException {
    return read(Optional.of(type), write(body.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(Optional<String> type, Path file) throws IOException {
    rows.clear();
    return ExampleFormats.read(file, type, rows::add);
  }

  private Path write(byte[] body) throws IOException {
    return Files.write(Files.createTempFile(folder, "examples", null), body);
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
