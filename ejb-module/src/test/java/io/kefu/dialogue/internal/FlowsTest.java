package io.kefu.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kefu.dialogue.model.Flow;
import io.kefu.dialogue.model.FlowChecker;
import io.kefu.dialogue.model.FlowProblem;
import io.kefu.dialogue.model.FlowRefused;
import io.kefu.dialogue.model.FlowState;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading and checking flows: the shipped ones are sound, and each kind of bad one is refused. */
class FlowsTest {

  private static final FlowChecker CHECKER = new FlowChecker(Repertoire.vocabulary());

  private static final String HEAD =
      """
      flow: trial
      starts: [{intent: order_cancel}]
      slots:
        order_no: {kind: order, ask: order.ask}
      start: find
      """;

  @Test
  void shippedFlows_areSound() {
    List<Flow> flows = Repertoire.shipped().flows();

    assertThat(flows)
        .extracting(Flow::name)
        .contains("order_status", "delay_compensation", "order_cancel", "person", "complaint");
    assertThat(flows).allSatisfy(flow -> assertThat(CHECKER.check(flow)).isEmpty());
  }

  @Test
  void changes_neverHappenWithoutConfirmation() {
    List<Flow> flows = Repertoire.shipped().flows();

    Map<String, List<FlowState>> leadingToChanges =
        flows.stream().collect(Collectors.toMap(Flow::name, FlowsTest::leadingToChanges));

    assertThat(leadingToChanges.get("order_cancel")).isNotEmpty();
    assertThat(leadingToChanges.get("goods_return")).isNotEmpty();
    assertThat(leadingToChanges.values().stream().flatMap(List::stream))
        .allMatch(FlowState.Confirm.class::isInstance);
  }

  private static List<FlowState> leadingToChanges(Flow flow) {
    return flow.states().values().stream()
        .filter(
            from ->
                from.targets().stream()
                    .map(flow.states()::get)
                    .anyMatch(to -> to instanceof FlowState.Call call && call.call().changes()))
        .toList();
  }

  static Stream<Arguments> badFlows() {
    return Stream.of(
        bad(
            "no state of that name",
            "states: {find: {collect: order_no, then: gone}}",
            "leads to 'gone', which is no state"),
        bad(
            "unreachable",
            "states: {find: {collect: order_no, then: end}, end: {say: cancel.done}, lost: {say:"
                + " cancel.done}}",
            "state 'lost': no way leads here from 'find'"),
        bad(
            "dead end in a loop",
            "states: {find: {collect: order_no, then: again}, again: {confirm: cancel.confirm, yes:"
                + " again, no: again}}",
            "state 'again': no end can be reached from here, a dead end"),
        bad(
            "choice without else",
            "states: {find: {collect: order_no, then: pick}, pick: {decide: [{when: order.paid, go:"
                + " end}]}, end: {say: cancel.done}}",
            "state 'pick': no way may hold, a dead end"),
        bad(
            "outcome left out",
            "states: {find: {collect: order_no, then: do}, do: {call: cancel_order, outcomes:"
                + " {cancelled: end, missing: end}}, end: {say: cancel.done}}",
            "state 'do': outcome 'too_late' leads nowhere"),
        bad(
            "slot never filled",
            "states: {find: {say: cancel.done}}",
            "slot 'order_no' is never filled"),
        bad(
            "slot not declared",
            "states: {find: {collect: order_no, then: more}, more: {collect: reason, then: end},"
                + " end: {say: cancel.done}}",
            "asks for slot 'reason', which is not declared"),
        bad(
            "guard over a slot never filled",
            "states: {find: {collect: order_no, then: pick}, pick: {decide: [{when: slot.reason,"
                + " go: end}, {else: end}]}, end: {say: cancel.done}}",
            "looks at 'slot.reason', which is never filled"),
        bad(
            "unknown value",
            "states: {find: {collect: order_no, then: pick}, pick: {decide: [{when: order.colour,"
                + " go: end}, {else: end}]}, end: {say: cancel.done}}",
            "'order.colour' is no value that guards know"),
        bad(
            "unknown message",
            "states: {find: {collect: order_no, then: end}, end: {say: cancel.gone}}",
            "message 'cancel.gone' is not in every language"),
        bad(
            "unknown intent",
            "states: {find: {collect: order_no, then: end}, end: {say: cancel.done, offers:"
                + " order_eat}}",
            "intent 'order_eat' is unknown"),
        bad(
            "change without a yes",
            "states: {find: {collect: order_no, then: do}, do: {call: cancel_order, outcomes:"
                + " {cancelled: end, too_late: end, missing: find}}, end: {say: cancel.done}}",
            "state 'do': changes something without a plain yes"),
        bad(
            "change after a no",
            "states: {find: {collect: order_no, then: sure}, sure: {confirm: cancel.confirm, yes:"
                + " end, no: do}, do: {call: carry_out, outcomes: {done: end, refused: end,"
                + " missing: find}}, end: {say: cancel.done}}",
            "state 'do': changes something without a plain yes"),
        bad(
            "tells the shop what is not declared",
            "states: {find: {collect: order_no, then: do}, do: {call: prepare_return, with:"
                + " [reason], outcomes: {prepared: end, done: end, refused: end, missing: find}},"
                + " end: {say: cancel.done}}",
            "tells the shop slot 'reason', which is not declared"),
        bad(
            "no person within reach",
            "states: {find: {collect: order_no, then: end, interruptible: false}, end: {say:"
                + " cancel.done}}",
            "state 'find': no person can be reached while it waits"),
        bad(
            "unanswered leads to no person",
            "states: {find: {collect: order_no, then: end, interruptible: false, unanswered: end},"
                + " end: {say: cancel.done}}",
            "state 'find': no person can be reached while it waits"));
  }

  private static Arguments bad(String what, String states, String problem) {
    return Arguments.of(what, HEAD + states, problem);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFlows")
  void badFlow_isRefusedNamingFileStateAndCure(String what, String text, String problem) {
    List<FlowProblem> problems = CHECKER.check(FlowReader.read("trial.yaml", text));

    assertThat(problems)
        .extracting(FlowProblem::toString)
        .anySatisfy(p -> assertThat(p).startsWith("trial.yaml").contains(problem));
    assertThat(problems).allSatisfy(p -> assertThat(p.cure()).isNotBlank());
  }

  @Test
  void uninterruptibleState_mayLeadToAPersonWhenUnanswered() {
    Flow flow =
        FlowReader.read(
            "trial.yaml",
            HEAD
                + "states: {find: {collect: order_no, then: end, interruptible: false, unanswered:"
                + " help}, end: {say: cancel.done}, help: {offer_person: person.offer}}");

    assertThat(CHECKER.check(flow)).isEmpty();
  }

  @Test
  void badFlows_areNotServed() {
    Flow bad = FlowReader.read("trial.yaml", HEAD + "states: {find: {say: cancel.done}}");

    assertThatThrownBy(() -> Repertoire.of(List.of(bad)))
        .isInstanceOf(FlowRefused.class)
        .hasMessageContaining("never filled");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("flow: [", "is no YAML"),
        Arguments.of("just words", "is no mapping"),
        Arguments.of("flow: a\nstart: b", "has no states"),
        Arguments.of("flow: a\nstart: b\ncolour: red", "'colour' is not known here"),
        Arguments.of("flow: a\nstart: b\nstates: {b: {}}", "state 'b': does nothing"),
        Arguments.of(
            "flow: a\nstart: b\nstates: {b: {say: x, confirm: y}}",
            "state 'b': does several things"),
        Arguments.of(
            "flow: a\nstart: b\nstates: {b: {say: x, colour: red}}", "'colour' is not known here"),
        Arguments.of(
            "flow: a\nstart: b\nstates: {b: {call: fly}}",
            "calls 'fly', which the shop does not know"),
        Arguments.of(
            "flow: a\nstart: b\nstates: {b: {say: x, act: dance}}", "'dance' is not known here"),
        Arguments.of("flow: a\nstart: b\nexpires: soon\nstates: {b: {say: x}}", "is no duration"),
        Arguments.of(
            "flow: a\nstart: b\nparameters: {cap: much}\nstates: {b: {say: x}}",
            "parameter 'cap' is no number"),
        Arguments.of(
            "flow: a\nstart: b\nslots: {s: {kind: choice, ask: x}}\nstates: {b: {say: x}}",
            "slot 's' has no 'options'"),
        Arguments.of(
            "flow: a\nstart: b\nslots: {s: {kind: entity, ask: x}}\nstates: {b: {say: x}}",
            "slot 's' has no 'entity'"),
        Arguments.of(
            "flow: a\n"
                + "start: b\n"
                + "slots: {s: {kind: choice, ask: x, options: {c: d}, words: {e: f}}}\n"
                + "states: {b: {say: x}}",
            "words for 'e', which is no option"),
        Arguments.of(
            "flow: a\n"
                + "start: b\n"
                + "slots: {s: {kind: text, ask: x, pattern: '('}}\n"
                + "states: {b: {say: x}}",
            "is no regular expression"),
        Arguments.of(
            "flow: a\nstart: b\nstates: {b: {decide: [{when: is is, go: b}]}}",
            "guard that cannot be read"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void unreadableFlow_isRefusedNamingTheFile(String text, String problem) {
    assertThatThrownBy(() -> FlowReader.read("trial.yaml", text))
        .isInstanceOf(FlowRefused.class)
        .hasMessageStartingWith("trial.yaml")
        .hasMessageContaining(problem);
  }
}
