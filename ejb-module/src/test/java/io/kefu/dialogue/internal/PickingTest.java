package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kefu.dialogue.DialogueState.Choice;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickingTest {

  private static final List<Choice> ORDERS =
      List.of(
          new Choice("T1001", "T1001 轻便跑步鞋 42码"),
          new Choice("T1002", "T1002 电热水壶 1.7升"),
          new Choice("ORD20230801", "ORD20230801 纯棉T恤 黑色 M"));

  private static final List<Choice> ENGLISH =
      List.of(
          new Choice("T1001", "T1001 Light running shoes, 42"),
          new Choice("T1002", "T1002 Electric kettle, 1.7 l"),
          new Choice("ORD20230801", "ORD20230801 Cotton tee, black, M"));

  @ParameterizedTest
  @CsvSource({
    "第一个,T1001",
    "第二个吧,T1002",
    "第3个,ORD20230801",
    "1,T1001",
    "２,T1002",
    "3号,ORD20230801",
    "选2,T1002",
    "最后一个,ORD20230801",
    "T1002,T1002",
    "t1002,T1002",
    "是T1001那个,T1001",
    "尾号1002,T1002",
    "0801,ORD20230801",
    "跑鞋,",
    "跑步鞋,T1001",
    "水壶,T1002",
    "T恤那个,ORD20230801",
    "第九个,",
    "不知道,",
    "你猜,",
    "都行,",
    "第一单,T1001",
    "要第二个,T1002",
    "头一件,"
  })
  void chineseReply_picks(String reply, String expected) {
    assertThat(new Picking(ORDERS).pick(reply).map(Choice::value).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "the first one,T1001", "second,T1002", "last one,ORD20230801", "the 3rd please,ORD20230801",
        "number 2,T1002", "#1,T1001", "2.,T1002",
    "the kettle,T1002", "running shoes,T1001", "black tee,ORD20230801", "no idea,", "whatever,",
        "the fifth,", "it's T1001,T1001"
  })
  void englishReply_picks(String reply, String expected) {
    assertThat(new Picking(ENGLISH).pick(reply).map(Choice::value).orElse(null))
        .isEqualTo(expected);
  }
}
