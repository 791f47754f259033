package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read without any help of the intent model. */
class ReadingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "好",
        "好的",
        "好的，谢谢",
        "是的",
        "确认",
        "可以，麻烦你了",
        "没问题",
        "没错",
        "嗯嗯",
        "行吧",
        "要",
        "对",
        "确定",
        "yes",
        "Yes, please",
        "yes please",
        "ok",
        "sure",
        "go ahead",
        "no problem",
        "👌",
        "confirm"
      })
  void yes_isRead(String reply) {
    assertThat(read(reply).yes()).isTrue();
    assertThat(read(reply).no()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不用了",
        "不要",
        "不是",
        "算了",
        "算了不取消了",
        "先不取消",
        "别取消",
        "不，谢谢",
        "再想想",
        "保留吧",
        "no",
        "No, keep it",
        "nope",
        "don't",
        "never mind",
        "keep it",
        "no thanks"
      })
  void no_isRead(String reply) {
    assertThat(read(reply).no()).isTrue();
    assertThat(read(reply).yes()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "可以取消吗？",
        "好的不取消了",
        "确定不取消",
        "哈哈",
        "取消要钱吗",
        "ok but not that one",
        "is that right?",
        "好像是别的",
        "what?"
      })
  void doubtfulReply_isNoYes(String reply) {
    assertThat(read(reply).yes()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不是这个",
        "不是这个订单,是T1002",
        "看错了",
        "另一个",
        "换个订单",
        "wrong order",
        "not this one",
        "another order"
      })
  void otherOne_isRead(String reply) {
    assertThat(read(reply).otherOne()).isTrue();
  }

  private static Reading read(String reply) {
    return new Reading(reply, false, false);
  }
}
