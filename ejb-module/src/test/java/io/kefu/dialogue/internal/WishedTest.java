package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishedTest {

  @ParameterizedTest
  @CsvSource({
    "推荐一款口红, 口红",
    "T恤还有货吗, t恤",
    "Can you recommend some running shoes?, running shoe",
    "想买300元以内的蓝牙耳机, 蓝牙 牙耳 耳机",
    "is the 4K TV in stock, 4k tv"
  })
  void message_givesTheWordsThatTell(String said, String words) {
    assertThat(Wished.words(said)).isEqualTo(List.of(words.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"有什么推荐的吗", "我适合多大码", "what do you recommend?", "172，68公斤", "%_", "***"})
  void messageWithoutAProduct_givesNone(String said) {
    assertThat(Wished.words(said)).isEmpty();
  }
}
