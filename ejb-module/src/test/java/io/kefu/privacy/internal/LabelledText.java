package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the test sets, with the personal values that a reader finds in it. */
record LabelledText(String language, String text, List<Label> labels) {

  private static final Pattern MARK = Pattern.compile("\\{([A-Z_]+):([^}]*)}");

  /** Positions in code points. */
  record Label(PersonalDataKind kind, int start, int end) {}

  static List<LabelledText> read(String file) {
    try (InputStream lines = LabelledText.class.getResourceAsStream("/io/kefu/privacy/" + file)) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> parse(line.split("\t", 2)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledText parse(String[] row) {
    StringBuilder text = new StringBuilder();
    List<Label> labels = new ArrayList<>();
    Matcher mark = MARK.matcher(row[1]);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = length(text);
      text.append(mark.group(2));
      labels.add(new Label(PersonalDataKind.valueOf(mark.group(1)), start, length(text)));
    }
    return new LabelledText(row[0], mark.appendTail(text).toString(), labels);
  }

  private static int length(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }
}
