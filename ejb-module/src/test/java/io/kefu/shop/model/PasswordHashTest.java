package io.kefu.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

  @Test
  void password_matchesItsHashAndNoOther() {
    String kept = PasswordHash.of("人民路 12 号 tea".toCharArray());

    assertThat(PasswordHash.matches(kept, "人民路 12 号 tea".toCharArray())).isTrue();
    assertThat(PasswordHash.matches(kept, "人民路 12 号 Tea".toCharArray())).isFalse();
    assertThat(kept).startsWith("pbkdf2-sha256:600000:").doesNotContain("tea");
  }

  @Test
  void samePassword_isKeptDifferentlyEachTime() {
    assertThat(PasswordHash.of("one password".toCharArray()))
        .isNotEqualTo(PasswordHash.of("one password".toCharArray()));
  }

  @Test
  void hashOfFewerRounds_isStillChecked() {
    // RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "passwd" and "salt" with one round, first 256
    // bits.
    String kept = "pbkdf2-sha256:1:c2FsdA==:VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLw=";

    assertThat(PasswordHash.matches(kept, "passwd".toCharArray())).isTrue();
  }
}
