package io.kefu.shop.model;

/** Where a key lives. */
public enum KeyKind {
  /** On servers of the shop and its partners. */
  SECRET,
  /** In web pages, where everybody can read it. */
  SITE
}
