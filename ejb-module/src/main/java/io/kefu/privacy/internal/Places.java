package io.kefu.privacy.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The provinces and prefecture-level places of China, with their full names and as people say them. */
final class Places {

  private static final String FILE = "/io/kefu/privacy/places.zh.txt";

  /** 延边朝鲜族自治州 is spoken of as 延边, 内蒙古自治区 as 内蒙古. */
  private static final Pattern RANK = Pattern.compile(
      "(?:(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?|哈萨克|柯尔克孜)*自治州"
          + "|(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|地区|盟)$");

  /** 中山路 and 南京东路 are streets, not towns. */
  private static final String NOT_A_STREET = "(?![东西南北中]?(?:[一二三四五六七八九十]?路|大?街|大?道|巷|里|小区|花园))";

  private final Pattern head;

  private Places(List<String> provinces, List<String> cities) {
    String province = alternatives(provinces, "(?:省|市|自治区)?");
    String city = alternatives(cities, "(?:市|州|地区|盟)?");
    head = Pattern.compile("(?:" + province + "[ ,-]?)(?:" + city + ")?|" + city);
  }

  static Places ofChina() {
    try (InputStream file = Places.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The list of places " + FILE + " is missing from the application; build it again");
      }
      List<List<String>> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split(" ")))
          .toList();
      return new Places(
          lines.stream().map(line -> line.get(0)).toList(), lines.stream().flatMap(line -> line.stream().skip(1)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of places " + FILE + " cannot be read", e);
    }
  }

  private static String alternatives(List<String> names, String rank) {
    String full = longestFirst(names.stream());
    String spoken = longestFirst(names.stream().map(name -> RANK.matcher(name).replaceFirst("")));
    return "(?:" + full + "|(?:" + spoken + ")" + rank + NOT_A_STREET + ")";
  }

  private static String longestFirst(java.util.stream.Stream<String> names) {
    return names.sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|"));
  }

  /** Finds a province, a city, or both in a row. */
  Matcher find(CharSequence text) {
    return head.matcher(text);
  }
}
