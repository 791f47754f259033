package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.understanding.IntentScore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseSplitterTest {

  @Test
  void message_isCutAtPunctuationAndAtWordsThatAddAMatter() {
    assertThat(ClauseSplitter.clauses("我要退货，另外发票怎么开？")).containsExactly("我要退货", "另外发票怎么开");
    assertThat(ClauseSplitter.clauses("cancel T1001 and how long does a refund take. Thanks"))
        .containsExactly("cancel T1001", "how long does a refund take", "Thanks");
    assertThat(ClauseSplitter.clauses("it costs 3.50 each")).containsExactly("it costs 3.50 each");
  }

  @Test
  void twoSureWishes_areBothTold() {
    assertThat(wishes("我要退货，发票怎么开")).containsExactly("return_request", "invoice_request");
  }

  @Test
  void sameWishTwice_isOne() {
    assertThat(wishes("我要退货，快点退货")).isEmpty();
  }

  @Test
  void smallTalkAndUnsureClauses_doNotCount() {
    assertThat(wishes("你好，我要退货")).isEmpty();
    assertThat(wishes("我要退货，那个啥")).isEmpty();
  }

  private static List<String> wishes(String text) {
    return ClauseSplitter.wishes(NormalText.of(text), 0.7, ClauseSplitterTest::judge)
        .orElse(List.of())
        .stream()
        .map(IntentScore::name)
        .toList();
  }

  private static Judgement judge(NormalText clause) {
    String text = clause.text();
    IntentScore best =
        text.contains("退货")
            ? new IntentScore("return_request", 0.9)
            : text.contains("发票")
                ? new IntentScore("invoice_request", 0.8)
                : text.contains("你好")
                    ? new IntentScore("greeting", 0.99)
                    : new IntentScore("product_info", 0.3);
    return new Judgement(List.of(best), 0.95, true);
  }
}
