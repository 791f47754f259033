package io.kefu.understanding.model;

import java.util.List;

/** Finds values of one kind in a text. Later rules do not see what earlier ones took. */
@FunctionalInterface
interface EntityRule {

  /**
   * @return what was found, in any order; overlapping finds are settled by whoever asked: first
   *     come, first kept
   */
  List<Find> find(String text);

  /**
   * A value at a place.
   *
   * @param value in normal form
   * @param from UTF-16 index in the normal text
   * @param to index after the last character
   */
  record Find(String type, String value, int from, int to) {}
}
