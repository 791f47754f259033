package io.kefu.privacy.internal;

import io.kefu.privacy.PersonalDataKind;
import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal addresses in Chinese, which run from the large to the small: province, city, district, street, number,
 * building, door. A region alone is nobody's; what makes an address is its fine end. So each fine end is sought first –
 * a street with a number, a building with a door, a village with a group – and the address read back from there to the
 * province, and forward to the last door. The mask leaves province and city.
 */
final class ChineseAddressRecogniser implements Recogniser {

  private static final String NUMBER = "(?:\\d{1,5}(?:[-/之]\\d{1,4}){0,2}[A-Za-z]?|[一二三四五六七八九十百]{1,4}|[A-Za-z]\\d{0,3})";
  private static final String ESTATE =
      "(?:小区|花园|公寓|大厦|大楼|写字楼|商务楼|广场|家园|新村|社区|宿舍|公馆|名都|国际|中心|大学|学院|中学|小学|医院|工业园|产业园|科技园|软件园|创业园"
          + "|半岛|新城|名城|新居|佳苑|苑|府|城|园|村|庄|厂|湾|郡|墅|居|轩|阁|邸|院|里|坊|区|期|庭|台|湖|山|馆)";
  private static final String DETAIL = NUMBER + "\\s?(?:号楼|号院|号|栋|幢|座|单元|层|楼|室|房|户|门|铺|组|院|期|区|弄|队|社|梯|档|塔)";

  private static final String PLACE_OF_MANY = "(?:小区|花园|公寓|大厦|大楼|写字楼|广场|家园|新村|社区|宿舍|中心|大学|学院|医院|学校|苑)";
  private static final String STRONG_DETAIL = NUMBER + "\\s?(?:号楼|号院|栋|幢|座|单元|楼|室|塔)";

  /** What may stand in the name of an estate; function words end it. */
  private static final String NAME = "[\\p{IsHan}A-Za-z&&[^的了吗呢吧是在到寄送我请谢收电手联快放给]]";

  private static final String STREET =
      "(?:(?<![一走上半网线思套出马公铁的])路|公路|环路|大街|街|大道|胡同|巷|弄|段|(?<![知味渠频管通报难轨厚地街])道)";

  /** A street with a number. */
  private static final Pattern STREET_NUMBER = Pattern.compile(
      STREET + "[ ,，]?(?:\\d{1,5}(?:[-/之]\\d{1,4})?[A-Za-z]?|[甲乙丙]\\d{1,4}|[一二三四五六七八九十百]{1,4})\\s?(?:号[楼院]|号(?!线)|弄|栋|幢|#)");

  /** A named estate with a building. */
  private static final Pattern ESTATE_BUILDING = Pattern.compile(
      ESTATE + "[ ,，]?(?:(?:" + NUMBER + ")\\s?(?:号楼|栋|幢|座|单元|号院|塔)|\\d{1,3}-\\d{1,3}-\\d{2,5}|\\d{1,3}号宿舍)");

  /** A village with its group or house. */
  private static final Pattern VILLAGE = Pattern.compile(
      "(?:镇|乡|街道|县)[\\p{IsHan}]{1,8}?(?:村|屯|寨|社区)(?:" + NUMBER + "\\s?(?:组|号|队|社))?");

  /** The end of an address that only a word announces. */
  private static final String NAMED_UNIT = "(?:" + STREET + "|镇|乡|街道|" + ESTATE + ")";

  private static final Pattern NAMED_PLACE =
      Pattern.compile(NAMED_UNIT + "(?:" + NAME + "{1,10}?" + NAMED_UNIT + "){0,6}+");

  private static final Pattern TAIL = Pattern.compile(
      "(?:[ ,，、-]?(?:" + DETAIL + "|" + NAME + "{1,12}?(?=[ ,，-]?" + STRONG_DETAIL + ")|负[一二三]层))*+"
          + "(?:" + NAME + "{1,8}?" + PLACE_OF_MANY + ")?"
          + "(?:[ -]?(?:\\d{2,5}|\\d{1,5}(?=-))(?:-\\d{1,5}){0,2}(?:室|房)?(?![\\d年月日元块个件点折%号*.]))?");

  private static final Pattern LOWER_UNIT = Pattern.compile("[\\p{IsHan}](?:省|市|区|县|旗|镇|乡|街道)");
  private static final Pattern DOOR = Pattern.compile("\\d{1,5}\\s?(?:室|房|户|单元|层|楼)|\\d{1,3}-\\d{1,3}|[栋幢座楼]\\s?[A-Za-z]?\\d{2,5}");

  /** Words in front of an address that are not part of a name. */
  private static final Pattern LEADING_WORDS = Pattern.compile(
      "^(?:我们|我家|公司|单位|家里|收货|收件|新|老|地址|麻烦|师傅|改成|改为|换成|帮忙|放|发|就|发货|快递|包裹|其实|现在|目前|应该|不对|成|为|家|回|楼下|[ ,，、:-])+");

  private static final String NOT_IN_NAMES = "到在是址去给往我你您他她它们寄送了的把被帮请吗呢吧这那哪啥么啊呀嘛从";
  private static final String ADMINISTRATIVE = "省市区县州盟旗镇乡村道";
  private static final int LONGEST = 48;
  private static final int LONGEST_STREET_NAME = 7;

  private final Places places = Places.ofChina();

  @Override
  public void mark(Page page) {
    anchors(page, STREET_NUMBER, (text, span) -> true);
    anchors(page, ESTATE_BUILDING, this::isFineEnough);
    anchors(page, VILLAGE, (text, span) -> hasRegion(span.in(text)));
    if (Cues.ADDRESS.matcher(page.text()).find()) {
      anchors(page, NAMED_PLACE, this::isAnnounced);
    }
  }

  private void anchors(Page page, Pattern anchor, Doubt doubt) {
    String text = page.text();
    int[] done = {0};
    Recogniser.eachMatch(anchor, text, match -> {
      Span span = around(text, match, done[0]);
      boolean accepted = span.to() > span.from() + 3 && doubt.cleared(text, span);
      if (accepted) {
        page.claim(new Finding(PersonalDataKind.ADDRESS, span.from(), span.to(), null, region(text, span)));
        done[0] = span.to();
      }
      return accepted;
    });
  }

  private boolean isFineEnough(String text, Span span) {
    String address = span.in(text);
    return hasRegion(address) || DOOR.matcher(address).find() || Cues.near(Cues.ADDRESS, text, span.from(), span.to());
  }

  private boolean isAnnounced(String text, Span span) {
    String address = span.in(text);
    return places.find(address).lookingAt()
        && LOWER_UNIT.matcher(address).find()
        && address.length() >= 8
        && Cues.ADDRESS.matcher(text.substring(Math.max(0, span.from() - 12), span.from())).find();
  }

  private boolean hasRegion(String address) {
    return places.find(address).lookingAt() || LOWER_UNIT.matcher(address).find();
  }

  private Span around(String text, MatchResult anchor, int notBefore) {
    int runStart = runStart(text, anchor.start(), notBefore);
    Matcher tail = TAIL.matcher(text).region(anchor.end(), Math.min(text.length(), anchor.end() + LONGEST));
    int end = tail.lookingAt() ? tail.end() : anchor.end();
    return new Span(start(text, runStart, anchor.start()), Math.max(end, anchor.end()));
  }

  /** Back over everything that may stand in the names of places. */
  private static int runStart(String text, int anchor, int notBefore) {
    int start = anchor;
    int earliest = Math.max(notBefore, anchor - LONGEST);
    while (start > earliest && continuesName(text, start - 1)) {
      start--;
    }
    return start;
  }

  private static boolean continuesName(String text, int index) {
    char c = text.charAt(index);
    if (c == ' ' || c == ',' || c == '，' || c == '-') {
      return index > 0 && ADMINISTRATIVE.indexOf(text.charAt(index - 1)) >= 0;
    }
    boolean name = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Cues.isLatin(c) || Character.isDigit(c);
    return name && NOT_IN_NAMES.indexOf(c) < 0;
  }

  private int start(String text, int runStart, int anchor) {
    Matcher place = places.find(text).region(runStart, anchor).useTransparentBounds(true);
    if (place.find()) {
      return place.start();
    }
    String run = text.substring(runStart, anchor);
    Matcher words = LEADING_WORDS.matcher(run);
    int start = words.find() ? runStart + words.end() : runStart;
    return LOWER_UNIT.matcher(run).find() ? start : Math.max(start, anchor - LONGEST_STREET_NAME);
  }

  private BitSet region(String text, Span span) {
    Matcher place = places.find(span.in(text));
    return place.lookingAt() ? Finding.stretch(span.from(), span.from() + place.end()) : new BitSet();
  }

  private record Span(int from, int to) {
    String in(String text) {
      return text.substring(from, to);
    }
  }

  /** Whether something of the right shape is an address after all. */
  @FunctionalInterface
  private interface Doubt {
    boolean cleared(String text, Span span);
  }
}
