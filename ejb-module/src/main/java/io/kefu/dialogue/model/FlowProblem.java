package io.kefu.dialogue.model;

/**
 * What is wrong with a flow.
 *
 * @param file of the flow
 * @param state where it is wrong; empty for the flow as a whole
 * @param what is wrong
 * @param cure what to do about it
 */
public record FlowProblem(String file, String state, String what, String cure) {

  @Override
  public String toString() {
    return file + (state.isEmpty() ? "" : ", state '" + state + "'") + ": " + what + "; " + cure;
  }
}
