package io.kefu.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  @Property
  void everyMadeKey_isReadBack(@ForAll KeyKind kind) {
    KeyText made = KeyText.next(kind);

    assertThat(KeyText.read(made.whole())).contains(made);
    assertThat(made.whole()).startsWith(made.prefix() + "_").hasSize(81);
    assertThat(made.prefix()).hasSize(16);
    assertThat(made.hashesTo(made.hash())).isTrue();
    assertThat(made.toString()).doesNotContain(made.whole().substring(17));
  }

  @Property
  void anyText_isReadOrRefusedWithoutHarm(@ForAll String text) {
    assertThat(KeyText.read(text).map(KeyText::whole)).isIn(Optional.empty(), Optional.of(text));
  }

  @Property
  void oneChangedCharacter_changesTheHash(
      @ForAll KeyKind kind, @ForAll @IntRange(min = 17, max = 80) int at) {
    KeyText made = KeyText.next(kind);
    char other = made.whole().charAt(at) == 'a' ? 'b' : 'a';
    String changed = made.whole().substring(0, at) + other + made.whole().substring(at + 1);

    assertThat(KeyText.read(changed))
        .hasValueSatisfying(key -> assertThat(key.hashesTo(made.hash())).isFalse());
  }

  @Test
  void keys_areAllDifferent() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      seen.add(KeyText.next(KeyKind.SECRET).whole());
    }

    assertThat(seen).hasSize(1000);
  }
}
