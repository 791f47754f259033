package io.kefu.learning;

/** Measures releases of the shop in {@code ShopScope}. Keeps nothing of the examples. */
public interface EvaluationDesk {

  /**
   * Understands every example as a turn would be, behind live turns, and counts.
   *
   * @throws io.kefu.shared.NotFound if the shop has no such release
   * @throws io.kefu.understanding.DamagedRelease if its folder is damaged
   */
  Evaluation evaluate(EvaluationOrder order);
}
