package io.kefu.web.operations;

import io.kefu.conversation.TurnAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.NullUnmarked;

/**
 * Measures each customer's turn by act and language, whatever door it came through: {@code
 * kefu_turn_seconds}. Turns that n-grams alone understood count in {@code
 * kefu_turn_degraded_total}.
 */
@ApplicationScoped
public class TurnTimes {

  private final MetricRegistry metrics;

  /** For the container. */
  @NullUnmarked
  protected TurnTimes() {
    this(null);
  }

  @Inject
  public TurnTimes(MetricRegistry metrics) {
    this.metrics = metrics;
  }

  void answered(@Observes(during = TransactionPhase.AFTER_SUCCESS) TurnAnswered turn) {
    metrics
        .timer(
            "kefu_turn",
            new Tag("act", turn.act()),
            new Tag("language", turn.language().primary().value()))
        .update(turn.elapsed());
    if (turn.degraded()) {
      metrics.counter("kefu_turn_degraded").inc();
    }
  }
}
