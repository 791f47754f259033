package io.kefu.web.knowledge;

import io.kefu.shared.InvalidRequest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An article's version as an entity tag: {@code "3"}. */
final class VersionTag {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  private VersionTag() {}

  /**
   * The version that {@code If-Match} asks for; empty if the header is missing or {@code *}.
   *
   * @throws InvalidRequest if it is no tag of ours
   */
  static OptionalLong expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return OptionalLong.empty();
    }
    Matcher matcher = TAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new InvalidRequest(
          "If-Match", "must be the ETag that the article came with, such as \"3\", or *");
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }
}
