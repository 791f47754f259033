package io.kefu.privacy.internal;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words around a number that say what it is. A word that names an order, parcel or article right before a number
 * wins over every shape: a shop that cannot read its order numbers serves nobody.
 */
final class Cues {

  static final Pattern PHONE = words(
      "手机|电话|座机|联系|号码|致电|拨打|打给|打我|回电|来电|短信|微信|加我|传真|联络|呼叫|v信",
      "whatsapp|wechat|tel|telephone|phone|mobile|cell|call|text|reach|contact|sms|dial|ring|fax|number|wx|vx");

  static final Pattern CARD = words(
      "银行卡|信用卡|借记卡|储蓄卡|工资卡|付款卡|银联|(?<!(?:会员|礼品|购物|充值|储值)卡?)卡号|(?<=[用刷从到])卡",
      "visa|mastercard|unionpay|amex|debit|credit card|card number|card no|card|iban|bank account");

  static final Pattern IDENTITY = words(
      "身份证|证件|身份|实名|公民", "id card|identity card|identity number|id number|national id|idcard|id no");

  static final Pattern PASSPORT = words("护照|通行证", "passport");

  static final Pattern SOCIAL_SECURITY = words("社会安全号", "ssn|social security");

  static final Pattern EMAIL = words("邮箱|邮件|电邮|伊妹儿", "email|e-mail|mail");

  static final Pattern ADDRESS = words(
      "地址|寄到|送到|发到|寄往|寄给|寄去|送去|住在|家在|家住|住址|收件|收货|改到|改成|改为",
      "address|live at|lives at|living at|deliver to|delivered to|ship to|shipped to|send to|sent to|send it to|ship it to");

  private static final String REFERENCE_ZH =
      "(?:订单|单号|运单|快递单|物流单|包裹号|面单|退款单|退货单|售后单|换货单|工单|交易号|交易单|流水|支付单|发票|货号|款号"
          + "|商品|产品|编号|编码|条码|条形码|型号|序列号|批号|批次|取件码|提货码|券码|优惠码|兑换码|账单|合同号|凭证号|礼品卡|充值卡|购物卡|会员卡)";

  private static final String REFERENCE_EN =
      "\\b(?:order|tracking|waybill|awb|airway bill|invoice|ticket|case|reference|ref|transaction|item|product|sku|serial|model|part"
          + "|parcel|package|shipment|consignment|booking|receipt|rma|return|refund|po|isbn|imei|barcode|upc|ean|coupon|voucher|lot"
          + "|batch|quote|confirmation|claim|gift card|membership card|loyalty card)s?";

  /** Between the word and its number only such joints may stand. */
  private static final String JOINTS =
      "(?:号码|编号|单号|卡号|号|码|是|为|分别|就|:|#|=|\\s|\\(|\\[|\"|“|「|【|'|\\bnumbers?|\\bnos?\\b\\.?|\\bnum|\\bnr|\\bids?|\\bcode|\\bis|\\bwas|\\bare|\\.)*+$";

  private static final Pattern REFERENCE_BEFORE =
      Pattern.compile("(?:" + REFERENCE_ZH + "|" + REFERENCE_EN + ")" + JOINTS, Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE_AFTER = Pattern.compile(
      "^\\s*(?:(?:这个|那个|这笔|这一?单|该)(?:是|为)?|(?:就)?是|为)(?:我的|我|你们的|上次的)?(?:那个|这个)?"
          + "(?:订单|运单|快递单|物流单|单号|货号|编号|条码|流水)"
          + "|^\\s*(?:is|was)\\s+(?:my|the|your|our|an?)?\\s*" + REFERENCE_EN,
      Pattern.CASE_INSENSITIVE);

  private static final Pattern AMOUNT_BEFORE = Pattern.compile(
      "(?:[¥$€£]|rmb|cny|usd|eur|金额|总价|价格|合计|共计|实付)[:是为]?\\s?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern AMOUNT_AFTER = Pattern.compile(
      "^(?:\\s?(?:元|块钱|块(?!头)|万|亿|美元|美金|欧元|人民币|积分|个(?!人)|件|条|套|次|毫安|ml\\b|mah\\b|kg\\b|rmb\\b|cny\\b|usd\\b|dollars|yuan\\b|points\\b|pcs\\b)"
          + "|\\.\\d{1,2}(?!\\d)|,\\d{3}(?!\\d))",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern PERSONAL_AFTER =
      Pattern.compile("^\\s*(?:(?:就)?(?:是|为)|is|was)?\\s*(?:我的|我|本人|my)?\\s*(?:新|常用|new)?\\s*");

  /** Latin words that are written right up to a phone number, such as {@code tel13800000000}. */
  private static final Pattern SPOKEN_PREFIX = Pattern.compile(
      "(?<![A-Za-z0-9])(?:tel|phone|mobile|mob|cell|call|whatsapp|wechat|wx|vx|v|no|sms|ph|m|t)[-_]?$", Pattern.CASE_INSENSITIVE);

  private static final int WINDOW = 28;
  private static final String CLAUSE_ENDS = "。！？!?；;，,、\n\r*";

  private Cues() {}

  private static Pattern words(String chinese, String english) {
    return Pattern.compile("(?:" + chinese + ")|\\b(?:" + english + ")s?\\b", Pattern.CASE_INSENSITIVE);
  }

  /** Whether the words around say that this number belongs to an order, a parcel, an article or a sum of money. */
  static boolean notPersonal(String text, MatchResult number) {
    return notPersonal(text, number.start(), number.end());
  }

  static boolean notPersonal(String text, int from, int to) {
    String before = text.substring(Math.max(0, from - WINDOW), from);
    String after = text.substring(to, Math.min(text.length(), to + WINDOW));
    return REFERENCE_BEFORE.matcher(before).find()
        || REFERENCE_AFTER.matcher(after).find()
        || AMOUNT_BEFORE.matcher(before).find()
        || AMOUNT_AFTER.matcher(after).find();
  }

  /** Whether a word of this kind stands in the same clause before the number, or right after it. */
  static boolean near(Pattern kind, String text, int from, int to) {
    return kind.matcher(clauseBefore(text, from)).find() || rightAfter(kind, text, to);
  }

  private static boolean rightAfter(Pattern kind, String text, int to) {
    String after = text.substring(to, Math.min(text.length(), to + WINDOW));
    var joint = PERSONAL_AFTER.matcher(after);
    return joint.find() && kind.matcher(after).region(joint.end(), after.length()).lookingAt();
  }

  /** Back to the last end of a clause or the last number: a cue is used up by the number that follows it. */
  private static String clauseBefore(String text, int from) {
    int start = from;
    while (start > Math.max(0, from - WINDOW) && !endsClause(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, from);
  }

  private static boolean endsClause(char c) {
    return CLAUSE_ENDS.indexOf(c) >= 0 || (c >= '0' && c <= '9');
  }

  /** Whether the letters right before a number, if any, only announce it. */
  static boolean announced(String text, int from) {
    if (from == 0 || !isLatin(text.charAt(from - 1))) {
      return true;
    }
    return SPOKEN_PREFIX.matcher(text.substring(Math.max(0, from - WINDOW), from)).find();
  }

  static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
