package io.kefu.dialogue.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a customer says of their measures: {@code 身高170体重130斤}, {@code 脚长25.5cm}, {@code 5'9, 150
 * lb}.
 *
 * @param height in centimetres
 * @param weight in kilograms
 * @param foot length in centimetres
 */
record BodyMeasures(OptionalDouble height, OptionalDouble weight, OptionalDouble foot) {

  private static final double CM_A_FOOT = 30.48;
  private static final double CM_AN_INCH = 2.54;
  private static final double KG_A_POUND = 0.4536;

  private static final Pattern FOOT_CM =
      Pattern.compile(
          "(?:脚长|脚|foot"
              + " length|feet|foot|length)\\D{0,12}?(\\d{2}(?:\\.\\d)?)|(?<![\\d.])([12]\\d(?:\\.\\d)?)"
              + " ?(?:cm|厘米|公分)");
  private static final Pattern METRES =
      Pattern.compile("(?<![\\d.])([12])(?:米|m ?|\\.)(\\d{2})(?!\\d)");
  private static final Pattern HEIGHT_CM =
      Pattern.compile(
          "(?<![\\d.])(1[2-9]\\d|20\\d|[5-9]\\d(?= ?(?:cm|厘米|公分)))(?!\\d|"
              + " ?(?:斤|kg|公斤|千克|lb|pound))");
  private static final Pattern FEET_INCHES =
      Pattern.compile("(?<![\\d.])([4-6])(?:'| ?ft| feet) ?(\\d{1,2})?");
  private static final Pattern KILOS =
      Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d)?) ?(?:kg|kgs|公斤|千克|kilos?)");
  private static final Pattern JIN = Pattern.compile("(?<![\\d.])(\\d{2,3}(?:\\.\\d)?) ?斤");
  private static final Pattern POUNDS = Pattern.compile("(?<![\\d.])(\\d{2,3}) ?(?:lbs?|pounds?)");
  private static final Pattern BARE_WEIGHT =
      Pattern.compile("(?:体重|weigh(?:t|ing)?)\\D{0,6}(\\d{2,3})(?!\\d| ?(?:斤|lb|pound))");
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<!\\d)(1[4-9]\\d|20\\d)(?: ?cm)?[ ,/，]+([3-9]\\d|1[0-4]\\d)(?!\\d| ?(?:斤|lb|pound))");

  /** Empty where the message gives none. */
  static Optional<BodyMeasures> read(String message) {
    String text = Reading.plain(message).replace('’', '\'');
    BodyMeasures read =
        new BodyMeasures(height(text), weight(text), number(FOOT_CM.matcher(text), 1));
    boolean none = read.height.isEmpty() && read.weight.isEmpty() && read.foot.isEmpty();
    return none ? Optional.empty() : Optional.of(read);
  }

  private static OptionalDouble height(String text) {
    Matcher metres = METRES.matcher(text);
    if (metres.find()) {
      return OptionalDouble.of(
          100 * Double.parseDouble(metres.group(1)) + Double.parseDouble(metres.group(2)));
    }
    Matcher feet = FEET_INCHES.matcher(text);
    if (feet.find()) {
      double inches = feet.group(2) == null ? 0 : Double.parseDouble(feet.group(2));
      return OptionalDouble.of(
          Math.rint(Double.parseDouble(feet.group(1)) * CM_A_FOOT + inches * CM_AN_INCH));
    }
    return number(HEIGHT_CM.matcher(text), 1);
  }

  private static OptionalDouble weight(String text) {
    OptionalDouble kilos = number(KILOS.matcher(text), 1);
    if (kilos.isPresent()) {
      return kilos;
    }
    OptionalDouble jin = number(JIN.matcher(text), 0.5);
    if (jin.isPresent()) {
      return jin;
    }
    OptionalDouble pounds = number(POUNDS.matcher(text), KG_A_POUND);
    if (pounds.isPresent()) {
      return OptionalDouble.of(Math.rint(pounds.getAsDouble()));
    }
    OptionalDouble bare = number(BARE_WEIGHT.matcher(text), 1);
    Matcher pair = PAIR.matcher(text);
    return bare.isEmpty() && pair.find()
        ? OptionalDouble.of(Double.parseDouble(pair.group(2)))
        : bare;
  }

  private static OptionalDouble number(Matcher matcher, double factor) {
    if (!matcher.find()) {
      return OptionalDouble.empty();
    }
    String found = matcher.group(1);
    for (int i = 2; found == null && i <= matcher.groupCount(); i++) {
      found = matcher.group(i);
    }
    return OptionalDouble.of(Double.parseDouble(found) * factor);
  }

  /** As a slot keeps it; {@link #of} reads it back. */
  String value() {
    return word("h", height) + word("w", weight) + word("f", foot);
  }

  private static String word(String letter, OptionalDouble measure) {
    return measure.isPresent() ? letter + measure.getAsDouble() + ";" : "";
  }

  static BodyMeasures of(String value) {
    return new BodyMeasures(part(value, 'h'), part(value, 'w'), part(value, 'f'));
  }

  private static OptionalDouble part(String value, char letter) {
    for (String part : value.split(";")) {
      if (!part.isEmpty() && part.charAt(0) == letter) {
        return OptionalDouble.of(Double.parseDouble(part.substring(1)));
      }
    }
    return OptionalDouble.empty();
  }
}
