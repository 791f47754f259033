package io.kefu.web.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PiecesTest {

  @Property
  void pieces_areTheWholeReply(@ForAll String text) {
    assertThat(String.join("", Pieces.of(text))).isEqualTo(text);
  }

  @Test
  void sentences_comeOneByOne() {
    assertThat(Pieces.of("您的订单已发货。预计 11月25日 送达。")).containsExactly("您的订单已发货。", "预计 11月25日 送达。");
    assertThat(Pieces.of("It has left. It arrives on 25 November."))
        .containsExactly("It has left. ", "It arrives on 25 November.");
  }

  @Test
  void silence_hasNoPieces() {
    assertThat(Pieces.of(null)).isEqualTo(List.of());
  }
}
