package io.kefu.learning.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.kefu.learning.UnreadableExamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows of text with a header. Separated by tabs, a row is a line and a quotation mark is a letter;
 * separated by commas or semicolons, cells may be quoted (RFC 4180).
 */
final class DelimitedRows implements RowReader {

  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private final boolean tabs;

  private DelimitedRows(boolean tabs) {
    this.tabs = tabs;
  }

  static DelimitedRows byTabs() {
    return new DelimitedRows(true);
  }

  static DelimitedRows byCommas() {
    return new DelimitedRows(false);
  }

  @Override
  public String read(ExampleFile file, Consumer<RawRow> into) throws IOException {
    CsvSchema schema = schema(file);
    try (Reader text = file.text();
        MappingIterator<String[]> rows =
            MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
      read(rows, into);
    } catch (JsonProcessingException e) {
      throw new UnreadableExamples(
          "line %d cannot be read as %s: a quoted cell is not closed, or text follows its end;"
                  .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), kind())
              + " write a quotation mark within a quoted cell twice");
    }
    return tabs ? "tsv" : "csv";
  }

  private static void read(MappingIterator<String[]> rows, Consumer<RawRow> into)
      throws IOException {
    Columns columns = null;
    int line = 1;
    while (rows.hasNextValue()) {
      List<String> cells = Arrays.asList(rows.nextValue());
      if (columns == null) {
        columns = Columns.of(cells);
      } else {
        into.accept(columns.row(line, cells));
      }
      line = rows.getCurrentLocation().getLineNr();
    }
    if (columns == null) {
      throw new UnreadableExamples(
          "the file is empty; begin it with the header 'text intent lang [split]'");
    }
  }

  private CsvSchema schema(ExampleFile file) throws IOException {
    if (tabs) {
      return CsvSchema.emptySchema().withColumnSeparator('\t').withoutQuoteChar();
    }
    try (BufferedReader text = new BufferedReader(file.text())) {
      String header = text.readLine();
      boolean semicolons = header != null && header.indexOf(';') >= 0 && header.indexOf(',') < 0;
      return CsvSchema.emptySchema().withColumnSeparator(semicolons ? ';' : ',');
    }
  }

  private String kind() {
    return tabs ? "tab-separated values" : "CSV";
  }
}
