package io.kefu.learning.internal;

import io.kefu.learning.UnreadableExamples;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of examples that has arrived.
 *
 * @param charset of a text file, unless its first bytes say another
 */
record ExampleFile(Path path, Charset charset) {

  private static final int BUFFER = 1 << 16;

  /** The first bytes. */
  byte[] head(int most) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(most);
    }
  }

  InputStream open() throws IOException {
    return new BufferedInputStream(Files.newInputStream(path), BUFFER);
  }

  /**
   * The text without its byte order mark.
   *
   * @throws UnreadableExamples if it is not in the charset; names the line
   */
  Reader text() throws IOException {
    byte[] head = head(3);
    Mark mark = Mark.of(head);
    Charset found = mark == null ? charset : mark.charset;
    requireDecodable(found);
    InputStream in = open();
    in.skipNBytes(mark == null ? 0 : mark.length);
    return new BufferedReader(new InputStreamReader(in, found), BUFFER);
  }

  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, 3),
    UTF_16BE(StandardCharsets.UTF_16BE, 2),
    UTF_16LE(StandardCharsets.UTF_16LE, 2);

    private final Charset charset;
    private final int length;

    Mark(Charset charset, int length) {
      this.charset = charset;
      this.length = length;
    }

    static @org.jspecify.annotations.Nullable Mark of(byte[] b) {
      if (b.length >= 3
          && (b[0] & 0xFF) == 0xEF
          && (b[1] & 0xFF) == 0xBB
          && (b[2] & 0xFF) == 0xBF) {
        return UTF_8;
      }
      if (b.length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
        return UTF_16BE;
      }
      return b.length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE ? UTF_16LE : null;
    }
  }

  /** Beforehand, because a reader that stumbles in the middle cannot tell the line. */
  private void requireDecodable(Charset expected) throws IOException {
    try (InputStream in = open()) {
      var decoder = expected.newDecoder();
      ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
      CharBuffer chars = CharBuffer.allocate(BUFFER);
      int lines = 1;
      boolean end = false;
      while (!end) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        CoderResult result = decoder.decode(bytes, chars, end);
        chars.flip();
        lines += (int) chars.chars().filter(c -> c == '\n').count();
        chars.clear();
        if (result.isError()) {
          throw new UnreadableExamples(
              "line %d is not written in %s; save the file as UTF-8, or name its charset in"
                      .formatted(lines, expected)
                  + " Content-Type");
        }
        bytes.compact();
      }
    } catch (CharacterCodingException e) {
      throw new UnreadableExamples("the file is not written in " + expected + "; save it as UTF-8");
    }
  }
}
