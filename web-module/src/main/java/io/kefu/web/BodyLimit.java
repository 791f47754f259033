package io.kefu.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a request may send. What is announced to be larger is refused unread, what turns out to
 * be larger (a chunked body) while it is read.
 */
record BodyLimit(long bytes) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;

  private static final BodyLimit USUAL = new BodyLimit(MIB);

  /**
   * Those that differ from the usual, by the template of their address. The public contract names
   * these numbers.
   */
  private static final Map<String, BodyLimit> SPECIAL =
      Map.of(
          "/v1/chat", new BodyLimit(64 * KIB),
          "/v1/stream/tickets", new BodyLimit(64 * KIB),
          "/v1/nlu/parse-batch", new BodyLimit(8 * MIB),
          "/v1/evaluations", new BodyLimit(8 * MIB),
          "/v1/training-sets", new BodyLimit(64 * MIB),
          "/v1/knowledge/import", new BodyLimit(64 * MIB),
          "/v1/knowledge/graph/import", new BodyLimit(64 * MIB));

  static BodyLimit of(String template) {
    return SPECIAL.getOrDefault(template, USUAL);
  }

  void apply(ContainerRequestContext context) {
    refuseEncoded(context.getHeaderString(HttpHeaders.CONTENT_ENCODING));
    if (announced(context.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > bytes) {
      throw new BodyTooLarge(bytes);
    }
    if (context.hasEntity()) {
      context.setEntityStream(new LimitedStream(context.getEntityStream(), bytes));
    }
  }

  /** A compressed body would pass the limit small and arrive large. */
  private static void refuseEncoded(@Nullable String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new EncodedBody();
    }
  }

  private static long announced(@Nullable String length) {
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
