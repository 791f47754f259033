package io.kefu.dialogue.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a short reply says beside its intent: yes, no, stop, not this one, is it a question. Word
 * lists, so that a reply is read the same way when the intent model is degraded.
 */
final class Reading {

  private static final Pattern YES =
      Pattern.compile(
          "(好|好的|好呀|好啊|好嘞|好滴|好哒|嗯+|对+|对的|是|是的|是啊|确认|确定|可以|可以的|行|行吧|那行|没问题|没错|没毛病|要|要的|需要|当然|同意|就这么办|中|成|yes|yeah|yep|yup|y|ok|okay|sure|of"
              + " course|correct|right|exactly|absolutely|definitely|confirm|confirmed|agreed|go"
              + " ahead|please do|do it|sounds good|fine|no problem|👌|👍)(的|吧|呀|啊|了|,|!|\\.|"
              + " |$).*");

  private static final Pattern NO =
      Pattern.compile(
          "(不用|不要|不是|不行|不对|不了|不需要|不必|不取消|不$|不,|别|没有$|没有,|先不|暂时不|还是不|不(退|换|改|开|催|申请)了|再想想|算了|否|保留|no$|no["
              + " ,.!]|nope|nah|don'?t|do not|not |never ?mind|forget it|neither|none|keep"
              + " it|n$|👎).*");

  /** Words of denial that are none. */
  private static final Pattern NOT_NO = Pattern.compile("(不错|没问题|没错|没毛病|no problem|not bad).*");

  private static final Pattern NEGATION =
      Pattern.compile(".*([不别甭勿]|没必要|\\bno\\b|\\bnot\\b|n't|\\bdont\\b|\\bnever\\b|\\bkeep\\b).*");

  private static final Pattern STOP =
      Pattern.compile(
          "(算了|不用了|不查了|不弄了|不办了|不需要了|先不|没事了|取消操作|停|退出|就这样吧|never ?mind|forget (it|about"
              + " it)|stop|quit|leave it|skip it|don'?t bother|no need).*");

  private static final Pattern BACKS_OUT =
      Pattern.compile(".*(不(退|换|改|开|催|申请|要)了|keep it|changed my mind about).*");

  private static final Pattern OTHER_ONE =
      Pattern.compile(
          ".*(不是(这|那)(个|一?单|笔|件)|不是它|不是这个订单|另(外)?一(个|单|笔)|另外那(个|单)|换(一)?(个|单)订单|(查|看|说|问|选)错了|弄错(订单)?了|别的订单|其他订单|not"
              + " (this|that) (one|order)|wrong (one|order)|(an)?other (one|order)|different"
              + " (one|order)|not this|none of (these|them)|都不是).*");

  private static final Pattern QUESTION =
      Pattern.compile(
          ".*(\\?|吗|呢$|么$|多久|多少|什么|怎么|怎样|哪|几天|谁|\\b(how|when|what|why|where|which|who)\\b).*");

  /** How something is done, whoever does it; "怎么还不" and "怎么样了" ask for something else. */
  private static final Pattern ASKS_THE_WAY =
      Pattern.compile(
          ".*(怎么(?!还|没|不|又|这么|那么|回事|了|样)|怎样|如何|流程|步骤|规则|政策|条件|\\bhow"
              + " (do|can|to|does|should|would|is|are)\\b|\\b(rules?|policy|conditions?)\\b).*");

  private static final Pattern ASKS_WHETHER =
      Pattern.compile(
          ".*(多久|几天|多长时间|在哪里?(开|申请|办|改|领|看|查)|(能|可以|支持|会|给|有没有).*(\\?|吗|么|不)$|能不能|可不可以|是不是可以"
              + "|\\b(when|which|where (can|do|should))\\b|\\bhow long\\b"
              + "|\\b(can|could|may|do|does|is|are|will) .*\\?).*");

  private static final Pattern ASKS_WHEN =
      Pattern.compile(".*(多久|什么时候|几时|何时|哪天|\\bwhen\\b|\\bhow (long|soon)\\b).*");

  private static final Pattern ASKS_US =
      Pattern.compile(
          ".*(帮我|帮忙|给我|替我|麻烦|我要|我想|想要|要求|申请一下|尽快|快点|赶紧|please|(can|could|would) you|i want|i"
              + " need|i'd like|i would like|help me).*");

  private static final Pattern MINE =
      Pattern.compile(
          ".*(我的|我那|我买|我下|我这|俺的|咱的|这单|这个订单|该订单|\\bmy\\b|\\bmine\\b|\\bi (ordered|bought)\\b|this"
              + " order).*");

  private final String text;
  private final boolean affirmed;
  private final boolean denied;

  /**
   * @param affirmed whether the understanding took it for yes; {@code denied} likewise for no
   */
  Reading(String utterance, boolean affirmed, boolean denied) {
    this.text = plain(utterance);
    this.affirmed = affirmed;
    this.denied = denied;
  }

  /** Lower case, half width, sentence marks unified. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[、。;:~]", ",")
        .replaceAll("\\s+", " ")
        .strip();
  }

  String text() {
    return text;
  }

  /** A plain yes; a yes beside a negation or in a question is none. */
  boolean yes() {
    boolean said = affirmed || YES.matcher(text).matches();
    return said
        && (NOT_NO.matcher(text).matches() || !negated())
        && !text.endsWith("?")
        && !text.endsWith("吗");
  }

  /** A plain no. */
  boolean no() {
    return !NOT_NO.matcher(text).matches() && (denied || NO.matcher(text).matches());
  }

  /** Too short to say more than yes or no. */
  boolean brief() {
    return text.codePointCount(0, text.length()) <= 6;
  }

  /** No longer than a name, a size or a reason. */
  boolean fewWords() {
    return text.codePointCount(0, text.length()) <= 12
        || (text.codePoints().noneMatch(Character::isIdeographic) && text.split(" ").length <= 4);
  }

  boolean negated() {
    return NEGATION.matcher(text).matches();
  }

  /** "I won't return it after all". */
  boolean backsOut() {
    return BACKS_OUT.matcher(text).matches();
  }

  boolean stop() {
    return STOP.matcher(text).matches();
  }

  /** Another order than the one spoken of is meant. */
  boolean otherOne() {
    return OTHER_ONE.matcher(text).matches();
  }

  /** Asks how something is done, or whether it can be, and not that we do it. */
  boolean asksHow() {
    return ASKS_THE_WAY.matcher(text).matches()
        || (ASKS_WHETHER.matcher(text).matches() && !asksUs());
  }

  /** Wants us to do something. */
  boolean asksUs() {
    return ASKS_US.matcher(text).matches();
  }

  boolean asksWhen() {
    return ASKS_WHEN.matcher(text).matches();
  }

  boolean question() {
    return QUESTION.matcher(text).matches();
  }

  /** The customer speaks of something of their own. */
  boolean mine() {
    return MINE.matcher(text).matches();
  }
}
