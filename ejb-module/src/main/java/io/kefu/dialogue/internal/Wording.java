package io.kefu.dialogue.internal;

import io.kefu.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one turn speaks: messages, dates, money and names in the reply's language and the shop's time
 * zone.
 */
final class Wording {

  private final Messages messages;
  private final boolean chinese;
  private final ZoneId zone;
  private final int thisYear;
  private final int seed;

  /**
   * @param seed chooses among wordings; the same for the whole turn
   */
  Wording(Messages messages, boolean chinese, ZoneId zone, Instant now, int seed) {
    this.messages = messages;
    this.chinese = chinese;
    this.zone = zone;
    this.thisYear = now.atZone(zone).getYear();
    this.seed = seed;
  }

  String say(String key, Function<String, @Nullable String> value) {
    return messages.say(key, seed, value);
  }

  String say(String key) {
    return say(key, path -> null);
  }

  /**
   * What stands for a code: {@code carrier.SF}, {@code status.shipped}; the code itself if it has
   * no name.
   */
  String name(String group, String code) {
    String key = group + "." + code;
    return messages.has(key) ? say(key) : code;
  }

  boolean chinese() {
    return chinese;
  }

  /** Sentences one after another, as the language joins them; blank ones are left out. */
  String joined(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences.stream().filter(s -> !s.isBlank()).toList()) {
      boolean space = !chinese && !text.isEmpty() && !sentence.startsWith("\n");
      text.append(space ? " " : "").append(sentence);
    }
    return text.toString();
  }

  String date(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    boolean withYear = day.getYear() != thisYear;
    String form = chinese ? (withYear ? "y年M月d日" : "M月d日") : (withYear ? "d MMMM y" : "d MMMM");
    return DateTimeFormatter.ofPattern(form, locale()).format(day);
  }

  String dateTime(Instant at) {
    String time =
        DateTimeFormatter.ofPattern("HH:mm", locale()).format(ZonedDateTime.ofInstant(at, zone));
    return date(at) + (chinese ? " " : ", ") + time;
  }

  LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** {@code 20 元}, {@code CNY 129.90}; whole amounts without decimals. */
  String money(Money money) {
    BigDecimal amount = money.amount();
    String number =
        amount.stripTrailingZeros().scale() <= 0
            ? amount.toBigInteger().toString()
            : amount.toPlainString();
    String code = money.currency().getCurrencyCode();
    if (!chinese) {
      return code + " " + number;
    }
    return number + " " + name("currency", code);
  }

  private Locale locale() {
    return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}
