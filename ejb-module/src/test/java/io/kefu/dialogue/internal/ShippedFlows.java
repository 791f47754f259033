package io.kefu.dialogue.internal;

import io.kefu.dialogue.DialogueAct;
import java.util.Set;

/** Lets tests outside this package see what the shipped flows permit. */
public final class ShippedFlows {

  private ShippedFlows() {}

  public static Set<DialogueAct> permitted(String flow, String step) {
    return Repertoire.shipped().flow(flow).orElseThrow().permitted(step);
  }
}
