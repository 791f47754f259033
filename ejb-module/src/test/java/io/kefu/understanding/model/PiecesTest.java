package io.kefu.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiecesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where's my order? | where's/my/order",
        "查 order 物流      | 查/order/物/流",
        "退A12货           | 退/A12/货",
        "😀 !              | ''",
      })
  void pieces_areWordsAndSingleCharacters(String text, String pieces) {
    List<String> found =
        Pieces.of(text).stream().map(s -> text.substring(s.from(), s.to())).toList();

    assertThat(String.join("/", found)).isEqualTo(pieces);
  }
}
