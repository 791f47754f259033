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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "怎么申请退货",
        "我想问下怎么开发票",
        "可以开发票吗",
        "你们能换货吗？",
        "价保规则是什么",
        "退款多久到账",
        "How do I return goods?",
        "can I get an invoice?",
        "what is the return policy"
      })
  void questionOfTheWay_isRead(String message) {
    assertThat(read(message).asksHow()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我要退货",
        "帮我开发票",
        "能帮我改下地址吗",
        "怎么还不发货",
        "退款怎么样了",
        "我的退款到哪里了",
        "could you send me an invoice?",
        "I want to return it",
        "where is my refund"
      })
  void requestOrState_isNoQuestionOfTheWay(String message) {
    assertThat(read(message).asksHow()).isFalse();
  }

  private static Reading read(String reply) {
    return new Reading(reply, false, false);
  }
}
