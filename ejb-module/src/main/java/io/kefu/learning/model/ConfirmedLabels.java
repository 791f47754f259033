package io.kefu.learning.model;

import java.util.Set;

/** The labels of the shop in scope that a person said are right. */
public interface ConfirmedLabels {

  /** Adds those that are not there yet. */
  void add(Set<String> digests);

  /** Which of these are there. */
  Set<String> among(Set<String> digests);
}
