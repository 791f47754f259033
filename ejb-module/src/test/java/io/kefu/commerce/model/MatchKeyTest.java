package io.kefu.commerce.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class MatchKeyTest {

  @Property
  void anyWriting_givesAKeyThatFitsItsColumnOrNone(@ForAll @StringLength(max = 80) String written) {
    assertThat(MatchKey.of(written).map(key -> key.value().length()).orElse(1))
        .isBetween(1, MatchKey.MAX_LENGTH);
  }

  @Property
  void key_isItsOwnKey(@ForAll @StringLength(min = 1, max = 20) String written) {
    MatchKey.of(written)
        .filter(key -> key.value().length() <= MatchKey.MAX_WRITTEN)
        .ifPresent(key -> assertThat(MatchKey.of(key.value())).contains(key));
  }
}
