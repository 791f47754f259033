package io.kefu.understanding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many: {@code 3件}, {@code 两盒}, {@code x2}, {@code two boxes}. Value: the number. */
final class Quantities implements EntityRule {

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![A-Za-z0-9.第])(\\d{1,6}|[一二两三四五六七八九十百]{1,4})(?:个(?!月|人|小时|工作日|星期|钟)|件|双|条|台|盒|箱|瓶|本|只|部|套|包|袋|罐|支|斤|公斤|份)"
              + "|\\b(\\d{1,6}|"
              + SpelledNumber.ENGLISH
              + ") (?:pcs|pieces?|items?|pairs?|boxes|bottles?|sets?|packs?|units?|copies)\\b"
              + "|(?<![A-Za-z0-9])[x×](\\d{1,4})(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher m = COUNTED.matcher(text);
    while (m.find()) {
      String number =
          m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3);
      SpelledNumber.of(number)
          .ifPresent(n -> finds.add(new Find("quantity", n.toPlainString(), m.start(), m.end())));
    }
    return finds;
  }
}
