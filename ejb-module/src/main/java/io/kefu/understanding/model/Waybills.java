package io.kefu.understanding.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Waybill numbers: the forms of the carriers that have one (SF, YTO, JD, J&amp;T, Deppon, EMS and
 * the post's S10, UPS 1Z, DHL), and a long run of digits beside a word for waybill.
 */
final class Waybills implements EntityRule {

  private static final Pattern CARRIER_FORM =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:SF\\d{10,15}|YT\\d{12,16}|JD[A-Z]{0,2}\\d{10,16}|JT\\d{12,14}|DPK\\d{10,14}|ZTO\\d{10,14}"
              + "|STO\\d{10,14}|YD\\d{12,15}|1Z[0-9A-Z]{16}|JJD\\d{14,20}|[A-Z]{2}\\d{9}[A-Z]{2})(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?:运单号|运单|快递单号|快递号|物流单号|物流号|面单号?|\\btracking(?: no\\.?| number| code| id)?|\\bwaybill(?:"
              + " no\\.?| number)?|\\bawb)[ ::是为(#]{0,3}(?:is |was"
              + " )?([A-Za-z]{0,4}\\d{8,24})(?![A-Za-z0-9])",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Find> find(String text) {
    List<Find> finds = new ArrayList<>();
    Matcher form = CARRIER_FORM.matcher(text);
    while (form.find()) {
      finds.add(waybill(form, 0));
    }
    Matcher after = AFTER_WORD.matcher(text);
    while (after.find()) {
      finds.add(waybill(after, 1));
    }
    return finds;
  }

  private static Find waybill(Matcher m, int group) {
    return new Find(
        "waybill", m.group(group).toUpperCase(Locale.ROOT), m.start(group), m.end(group));
  }
}
