package io.kefu.knowledge;

import java.util.OptionalLong;

/**
 * Who changes an article, and what they saw before.
 *
 * @param editor name of the key or user, kept with the version
 * @param expected version the editor read; empty to change whatever stands there
 */
public record Edit(String editor, OptionalLong expected) {

  public static Edit by(String editor) {
    return new Edit(editor, OptionalLong.empty());
  }

  public Edit expecting(long version) {
    return new Edit(editor, OptionalLong.of(version));
  }
}
