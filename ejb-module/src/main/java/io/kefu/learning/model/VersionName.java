package io.kefu.learning.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of the next version of something: {@code tea}, {@code tea v2}, {@code tea v3}. */
public final class VersionName {

  private static final Pattern NUMBERED = Pattern.compile("(.*) v([1-9][0-9]{0,5})");

  private VersionName() {}

  /**
   * @param longest what a name may have; a longer one is cut before its number
   */
  public static String after(String name, int longest) {
    Matcher numbered = NUMBERED.matcher(name);
    boolean later = numbered.matches();
    String number = " v" + (later ? Integer.parseInt(numbered.group(2)) + 1 : 2);
    String stem = later ? numbered.group(1) : name;
    return stem.substring(0, Math.min(stem.length(), longest - number.length())).stripTrailing()
        + number;
  }
}
