package io.kefu.dialogue.model;

import io.kefu.dialogue.model.FlowState.Call;
import io.kefu.dialogue.model.FlowState.Choose;
import io.kefu.dialogue.model.FlowState.Collect;
import io.kefu.dialogue.model.FlowState.Confirm;
import io.kefu.dialogue.model.FlowState.Say;
import io.kefu.dialogue.model.FlowState.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Refuses flows in which a customer could get stuck.
 *
 * <p>Looks at a flow as a graph of states: every target must exist, every state must be reachable
 * from the start, from every state an end must be reachable, and wherever the flow waits a person
 * must be within reach. One pass over the graph per state, so quadratic in the number of states,
 * which is some dozens at most.
 */
public final class FlowChecker {

  private final FlowVocabulary vocabulary;

  public FlowChecker(FlowVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * What is wrong with the flow; empty if it may be served. Later checks wait until the targets are
   * right.
   */
  public List<FlowProblem> check(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>(missingStates(flow));
    problems.addAll(unknownIntents(flow));
    problems.addAll(unknownMessages(flow));
    problems.addAll(unknownPaths(flow));
    problems.addAll(openChoices(flow));
    problems.addAll(slotsNeverFilled(flow));
    problems.addAll(slotsNeverDeclared(flow));
    problems.addAll(changesWithoutYes(flow));
    if (problems.isEmpty()) {
      problems.addAll(unreachableStates(flow));
      problems.addAll(deadEnds(flow));
      problems.addAll(withoutPerson(flow));
    }
    return problems;
  }

  private static List<FlowProblem> missingStates(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    if (!flow.states().containsKey(flow.start())) {
      problems.add(
          problem(
              flow,
              "",
              "starts at '" + flow.start() + "', which is no state",
              "name a state of the flow"));
    }
    for (FlowState state : flow.states().values()) {
      for (String target : state.targets()) {
        if (!flow.states().containsKey(target)) {
          problems.add(
              problem(
                  flow,
                  state.name(),
                  "leads to '" + target + "', which is no state",
                  "add it or correct the name"));
        }
      }
    }
    return problems;
  }

  private List<FlowProblem> unknownIntents(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    if (flow.starts().isEmpty()) {
      problems.add(problem(flow, "", "nothing begins it", "add an intent to 'starts'"));
    }
    for (Flow.Start start : flow.starts()) {
      unknownIntent(flow, "", start.intent()).ifPresent(problems::add);
      start
          .when()
          .comparedWith("intent")
          .forEach(i -> unknownIntent(flow, "", i).ifPresent(problems::add));
    }
    for (FlowState state : flow.states().values()) {
      intentsOf(state).forEach(i -> unknownIntent(flow, state.name(), i).ifPresent(problems::add));
    }
    return problems;
  }

  private static Stream<String> intentsOf(FlowState state) {
    if (state instanceof Confirm confirm) {
      return confirm.alsoYes().stream();
    }
    if (state instanceof Say say) {
      return say.offers().stream();
    }
    return guardsOf(state).flatMap(g -> g.comparedWith("intent").stream());
  }

  private Optional<FlowProblem> unknownIntent(Flow flow, String state, String intent) {
    return vocabulary.intents().contains(intent)
        ? Optional.empty()
        : Optional.of(
            problem(flow, state, "intent '" + intent + "' is unknown", "use one of the catalogue"));
  }

  private List<FlowProblem> unknownMessages(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    for (Slot slot : flow.slots().values()) {
      Stream.concat(Stream.of(slot.ask(), slot.again()), slot.options().values().stream())
          .forEach(key -> unknownMessage(flow, "", key).ifPresent(problems::add));
    }
    for (FlowState state : flow.states().values()) {
      Stream<String> suggested = state instanceof Say say ? say.suggest().stream() : Stream.empty();
      Stream.concat(state.messages().stream(), suggested)
          .forEach(key -> unknownMessage(flow, state.name(), key).ifPresent(problems::add));
    }
    return problems;
  }

  private Optional<FlowProblem> unknownMessage(Flow flow, String state, String key) {
    return vocabulary.messages().contains(key)
        ? Optional.empty()
        : Optional.of(
            problem(
                flow,
                state,
                "message '" + key + "' is not in every language",
                "add it to each messages file"));
  }

  private List<FlowProblem> unknownPaths(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    flow.starts().forEach(s -> unknownPaths(flow, "", s.when(), problems));
    flow.states()
        .values()
        .forEach(s -> guardsOf(s).forEach(g -> unknownPaths(flow, s.name(), g, problems)));
    return problems;
  }

  private void unknownPaths(Flow flow, String state, Guard guard, List<FlowProblem> problems) {
    for (String path : guard.paths()) {
      boolean own =
          path.startsWith("slot.") || path.startsWith("memory.") || path.startsWith("param.");
      if (!own && !vocabulary.paths().contains(path)) {
        problems.add(
            problem(
                flow,
                state,
                "'" + path + "' is no value that guards know",
                "see the list in docs/flows.md"));
      }
    }
  }

  private static List<FlowProblem> openChoices(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    for (FlowState state : flow.states().values()) {
      if (state instanceof Choose choose && !alwaysLeaves(choose)) {
        problems.add(
            problem(flow, state.name(), "no way may hold, a dead end", "end its list with 'else'"));
      }
      if (state instanceof Call call) {
        new TreeSet<>(call.call().outcomes())
            .stream()
                .filter(o -> !call.outcomes().containsKey(o))
                .forEach(
                    o ->
                        problems.add(
                            problem(
                                flow,
                                call.name(),
                                "outcome '" + o + "' leads nowhere, a dead end",
                                "say where it goes")));
      }
    }
    return problems;
  }

  private static boolean alwaysLeaves(Choose choose) {
    List<Way> ways = choose.ways();
    return !ways.isEmpty() && ways.get(ways.size() - 1).when() == Guard.ALWAYS;
  }

  private static List<FlowProblem> slotsNeverFilled(Flow flow) {
    List<FlowProblem> problems = new ArrayList<>();
    for (FlowState state : flow.states().values()) {
      if (state instanceof Collect collect && !flow.slots().containsKey(collect.slot())) {
        problems.add(
            problem(
                flow,
                state.name(),
                "asks for slot '" + collect.slot() + "', which is not declared",
                "add it to 'slots'"));
      }
      guardsOf(state)
          .flatMap(g -> g.paths().stream())
          .filter(p -> p.startsWith("slot.") && !filled(flow, p.substring(5)))
          .forEach(
              p ->
                  problems.add(
                      problem(
                          flow,
                          state.name(),
                          "looks at '" + p + "', which is never filled",
                          "collect it in a state")));
    }
    flow.slots().keySet().stream()
        .filter(slot -> !filled(flow, slot))
        .forEach(
            slot ->
                problems.add(
                    problem(
                        flow,
                        "",
                        "slot '" + slot + "' is never filled",
                        "collect it in a state or drop it")));
    if (flow.orderSlot().isEmpty()
        && flow.states().values().stream().anyMatch(Call.class::isInstance)) {
      problems.add(
          problem(
              flow,
              "",
              "asks the shop to act on an order but has no slot of kind order",
              "add and collect one"));
    }
    return problems;
  }

  private static List<FlowProblem> slotsNeverDeclared(Flow flow) {
    return flow.states().values().stream()
        .filter(Call.class::isInstance)
        .flatMap(
            s ->
                ((Call) s)
                    .with().stream()
                        .filter(slot -> !flow.slots().containsKey(slot))
                        .map(
                            slot ->
                                problem(
                                    flow,
                                    s.name(),
                                    "tells the shop slot '" + slot + "', which is not declared",
                                    "add it to 'slots'")))
        .toList();
  }

  /** What changes something in the shop stands right behind a confirmation. */
  private static List<FlowProblem> changesWithoutYes(Flow flow) {
    return flow.states().values().stream()
        .filter(s -> s instanceof Call call && call.call().changes())
        .filter(
            s ->
                s.name().equals(flow.start())
                    || flow.states().values().stream()
                        .anyMatch(
                            from -> from.targets().contains(s.name()) && !asks(from, s.name())))
        .map(
            s ->
                problem(
                    flow,
                    s.name(),
                    "changes something without a plain yes before it",
                    "let only the 'yes' of a 'confirm' lead here"))
        .toList();
  }

  private static boolean asks(FlowState from, String change) {
    return from instanceof Confirm confirm
        && confirm.yes().equals(change)
        && !confirm.no().equals(change);
  }

  private static boolean filled(Flow flow, String slot) {
    return flow.collecting(slot).isPresent();
  }

  private static List<FlowProblem> unreachableStates(Flow flow) {
    Set<String> reached = reachableFrom(flow, flow.start());
    return flow.states().keySet().stream()
        .filter(s -> !reached.contains(s))
        .map(
            s ->
                problem(
                    flow,
                    s,
                    "no way leads here from '" + flow.start() + "'",
                    "lead to it or drop it"))
        .toList();
  }

  private static List<FlowProblem> deadEnds(Flow flow) {
    return flow.states().values().stream()
        .filter(s -> !reaches(flow, s.name(), FlowState::ends))
        .map(
            s ->
                problem(
                    flow,
                    s.name(),
                    "no end can be reached from here, a dead end",
                    "lead it to a state that says something last"))
        .toList();
  }

  private static List<FlowProblem> withoutPerson(Flow flow) {
    return flow.states().values().stream()
        .filter(FlowState::waits)
        .filter(s -> !s.interruptible() && !unansweredReachesPerson(flow, s))
        .map(
            s ->
                problem(
                    flow,
                    s.name(),
                    "no person can be reached while it waits",
                    "make it interruptible, or lead 'unanswered' to a state that offers or calls a"
                        + " person"))
        .toList();
  }

  private static boolean unansweredReachesPerson(Flow flow, FlowState state) {
    return state.unanswered().filter(u -> reaches(flow, u, FlowState::reachesPerson)).isPresent();
  }

  private static boolean reaches(Flow flow, String from, Predicate<FlowState> goal) {
    return reachableFrom(flow, from).stream().map(flow.states()::get).anyMatch(goal);
  }

  private static Set<String> reachableFrom(Flow flow, String from) {
    Set<String> reached = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      flow.state(open.pop()).stream()
          .flatMap(state -> state.targets().stream())
          .filter(reached::add)
          .forEach(open::push);
    }
    return reached;
  }

  private static Stream<Guard> guardsOf(FlowState state) {
    return state instanceof Choose choose ? choose.ways().stream().map(Way::when) : Stream.empty();
  }

  private static FlowProblem problem(Flow flow, String state, String what, String cure) {
    return new FlowProblem(flow.file(), state, what, cure);
  }
}
