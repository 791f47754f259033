package io.kefu.shop.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/**
 * The one credential of an installation that nobody has entered yet. Its row goes when the first
 * administrator comes; a start before that replaces the token.
 */
@Entity
@Table(name = "setup_token")
public class SetupToken {

  /** There is one at most. */
  public static final String ID = "setup";

  @Id
  @Column(length = 16)
  private String id;

  @Column(nullable = false, length = 64)
  private String hash;

  @Column(name = "made_at", nullable = false)
  private Instant madeAt;

  /** For the container. */
  @NullUnmarked
  protected SetupToken() {}

  public SetupToken(KeyText token, Instant madeAt) {
    this.id = ID;
    renew(token, madeAt);
  }

  public final void renew(KeyText token, Instant now) {
    hash = token.hash();
    madeAt = now;
  }

  public boolean matches(KeyText presented) {
    return presented.hashesTo(hash);
  }
}
