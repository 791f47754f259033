package io.kefu.knowledge.internal;

import java.util.UUID;

/** An article at one version, in one word of the index. */
record ArticleRevision(UUID article, long version) {

  static String write(UUID article, long version) {
    return article + ":" + version;
  }

  static ArticleRevision read(String text) {
    int colon = text.indexOf(':');
    return new ArticleRevision(
        UUID.fromString(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
  }
}
