package io.kefu.web.conversation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reply in pieces, sentence by sentence; put together again they are the reply. */
final class Pieces {

  private Pieces() {}

  static List<String> of(@Nullable String text) {
    List<String> pieces = new ArrayList<>();
    if (text == null || text.isEmpty()) {
      return pieces;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int begin = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      pieces.add(text.substring(begin, end));
      begin = end;
    }
    return pieces;
  }
}
