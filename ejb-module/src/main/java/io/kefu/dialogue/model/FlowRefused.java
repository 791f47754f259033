package io.kefu.dialogue.model;

import java.util.List;
import java.util.stream.Collectors;

/** A flow that cannot be served as it is written. */
public final class FlowRefused extends RuntimeException {

  private final List<FlowProblem> problems;

  public FlowRefused(List<FlowProblem> problems) {
    super(
        problems.stream()
            .map(FlowProblem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<FlowProblem> problems() {
    return problems;
  }
}
