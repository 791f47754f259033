import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Adds up the reports of Surefire and Failsafe under a folder and prints {@code N passed, N failed, N skipped}. */
class TestSummary {

  public static void main(String[] arguments) throws Exception {
    int tests = 0;
    int failed = 0;
    int skipped = 0;
    for (Path report : reports(Path.of(arguments[0]))) {
      Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      int bad = count(suite, "failures") + count(suite, "errors");
      tests += count(suite, "tests");
      failed += bad;
      skipped += count(suite, "skipped");
      if (bad > 0) {
        System.out.println("failed: " + suite.getAttribute("name") + " (" + report + ")");
      }
    }
    System.out.println((tests - failed - skipped) + " passed, " + failed + " failed, " + skipped + " skipped");
    System.exit(failed == 0 && tests > skipped ? 0 : 1);
  }

  private static List<Path> reports(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(f -> f.getParent().getFileName().toString().matches("(surefire|failsafe)-reports"))
          .toList();
    }
  }

  private static int count(Element suite, String attribute) {
    String value = suite.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
