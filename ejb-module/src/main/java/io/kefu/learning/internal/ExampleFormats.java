package io.kefu.learning.internal;

import io.kefu.learning.UnknownExampleFormat;
import io.kefu.learning.UnreadableExamples;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Chooses who reads a file: by what it is announced as, and by its first bytes where it is
 * announced as nothing in particular.
 */
final class ExampleFormats {

  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)\"?", Pattern.CASE_INSENSITIVE);

  private ExampleFormats() {}

  /**
   * Reads the file with whoever knows it.
   *
   * @return what it turned out to be
   * @throws UnknownExampleFormat if nobody does
   */
  static String read(Path path, Optional<String> contentType, Consumer<RawRow> into)
      throws IOException {
    ExampleFile file = new ExampleFile(path, charset(contentType));
    return reader(file, contentType.map(ExampleFormats::bare).orElse("")).read(file, into);
  }

  private static RowReader reader(ExampleFile file, String type) throws IOException {
    return switch (type) {
      case "text/tab-separated-values", "text/tsv" -> DelimitedRows.byTabs();
      case "text/csv", "application/csv", "application/vnd.ms-excel" -> csvOrBinary(file);
      case "application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/vnd.yaml" ->
          new RasaRows();
      case "application/json", "application/x-ndjson", "application/jsonl", "text/json" ->
          new JsonRows();
      case "application/zip",
          "application/x-zip-compressed",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
          archive(file);
      case "",
          "application/octet-stream",
          "text/plain",
          "application/x-www-form-urlencoded",
          "*/*" ->
          byContent(file);
      default ->
          throw new UnknownExampleFormat("the content type '" + printable(type) + "' is unknown");
    };
  }

  /** Browsers on Windows announce any CSV as a sheet of Excel. */
  private static RowReader csvOrBinary(ExampleFile file) throws IOException {
    return isZip(file.head(4)) ? archive(file) : DelimitedRows.byCommas();
  }

  private static RowReader archive(ExampleFile file) throws IOException {
    if (!isZip(file.head(4))) {
      throw new UnreadableExamples(
          "the body is announced as a sheet or zip and is neither; send the file itself"
              + " (curl --data-binary @file)");
    }
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return zip.getEntry("xl/workbook.xml") == null ? new DialogflowRows() : new SheetRows();
    } catch (java.util.zip.ZipException e) {
      throw new UnreadableExamples("the zip is damaged or cut off; send it again");
    }
  }

  private static RowReader byContent(ExampleFile file) throws IOException {
    byte[] head = file.head(HEAD);
    if (isZip(head)) {
      return archive(file);
    }
    String begin = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
    if (begin.startsWith("{") || begin.startsWith("[")) {
      return new JsonRows();
    }
    String header = begin.lines().findFirst().orElse("");
    if (header.contains("\t")) {
      return DelimitedRows.byTabs();
    }
    if (begin.lines().anyMatch(line -> line.startsWith("nlu:") || line.startsWith("version:"))) {
      return new RasaRows();
    }
    if (header.contains(",") || header.contains(";")) {
      return DelimitedRows.byCommas();
    }
    throw new UnknownExampleFormat("the body is nothing that is known here");
  }

  private static boolean isZip(byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  private static String bare(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String printable(String type) {
    return type.length() > 100 ? type.substring(0, 100) : type;
  }

  private static Charset charset(Optional<String> contentType) {
    Optional<String> named =
        contentType.map(CHARSET::matcher).filter(Matcher::find).map(m -> m.group(1));
    try {
      return named.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UnknownExampleFormat("the charset of Content-Type is unknown");
    }
  }
}
