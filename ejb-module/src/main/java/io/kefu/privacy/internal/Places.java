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
import java.util.stream.Stream;

/** The provinces and prefecture-level places of China, with their full names and as people say them. */
final class Places {

  private static final String FILE = "/io/kefu/privacy/places.zh.txt";

  /** 延边朝鲜族自治州 is spoken of as 延边, 内蒙古自治区 as 内蒙古. */
  private static final Pattern RANK = Pattern.compile(
      "(?:(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?|哈萨克|柯尔克孜)*自治州"
          + "|(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|地区|盟)$");

  /** 中山路 and 南京东路 are streets, 朝阳区 is a district: no towns. */
  private static final String NOT_A_STREET = "(?![东西南北中]?(?:[一二三四五六七八九十]?路|大?街|大?道|巷|里|小区|花园|区|县|镇|乡|村))";

  private final Pattern head;

  private Places(List<List<String>> provinces) {
    String withProvince = provinces.stream()
        .map(names -> name(names.subList(0, 1)) + "(?:[ ,-]?" + name(names.subList(1, names.size())) + ")?")
        .collect(Collectors.joining("|"));
    head = Pattern.compile(firstLetters(provinces) + "(?:" + withProvince + "|" + name(provinces.stream().flatMap(names -> names.stream().skip(1)).toList()) + ")");
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
      return new Places(lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The list of places " + FILE + " cannot be read", e);
    }
  }

  /** Spares the long alternation where no name begins. */
  private static String firstLetters(List<List<String>> names) {
    return names.stream().flatMap(List::stream).map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining("", "(?=[", "])"));
  }

  /** One of the names, in full or as spoken; without names nothing matches. */
  private static String name(List<String> names) {
    if (names.isEmpty()) {
      return "(?!)";
    }
    String spoken = longestFirst(names.stream().map(name -> RANK.matcher(name).replaceFirst("")));
    return "(?:" + longestFirst(names.stream()) + "|(?:" + spoken + ")(?:省|市|州|自治区|地区|盟)?" + NOT_A_STREET + ")";
  }

  private static String longestFirst(Stream<String> names) {
    return names.sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|"));
  }

  /** Finds a province, a city, or both in a row. */
  Matcher find(CharSequence text) {
    return head.matcher(text);
  }
}
