package io.kefu.learning.internal;

import io.kefu.learning.UnreadableExamples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook (.xlsx), with a header. */
final class SheetRows implements RowReader {

  @Override
  public String read(ExampleFile file, Consumer<RawRow> into) throws IOException {
    Archive.requireModest(file.path());
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile());
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      read(rows.iterator(), into);
    } catch (UnreadableExamples e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableExamples(
          "the workbook cannot be read; save it anew as .xlsx with the examples on its first"
              + " sheet, or as UTF-8 text");
    }
    return "xlsx";
  }

  private static void read(Iterator<Row> rows, Consumer<RawRow> into) {
    if (!rows.hasNext()) {
      throw new UnreadableExamples(
          "the first sheet is empty; begin it with the header 'text intent lang [split]'");
    }
    Columns columns = Columns.of(cells(rows.next()));
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> cells = cells(row);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        into.accept(columns.row(row.getRowNum(), cells));
      }
    }
  }

  /** A cell may be missing, and then the row is shorter or has a gap. */
  private static List<String> cells(Row row) {
    return new ArrayList<>(
        IntStream.range(0, row.getCellCount())
            .mapToObj(i -> row.getOptionalCell(i).map(cell -> cell.getText()).orElse(""))
            .toList());
  }
}
