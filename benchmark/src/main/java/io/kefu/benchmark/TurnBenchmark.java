package io.kefu.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * Whole turns as shipped, encoder and all, in an open loop: latencies at a fixed rate beside those
 * of the echo in the same server, then the highest rate at which 99 of 100 turns are answered in
 * time.
 */
final class TurnBenchmark implements Benchmark {

  private static final double RATE = 50;
  private static final int ROUNDS = 5;
  private static final Duration ROUND = Duration.ofSeconds(8);

  /**
   * Conversations. In its first 5,000 turns a server compiles itself until one costs less than half
   * of the first.
   */
  private static final int WARM_UP = 2_500;

  private static final Duration P99 = Duration.ofMillis(200);
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final Duration CONFIRMATION = Duration.ofSeconds(30);
  private static final int CONFIRMATIONS = 4;

  /** What a rate that was held briefly, but not long, is lowered by. */
  private static final double LOWER = 0.9;

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final BenchServer.Starting starting;

  TurnBenchmark(BenchServer.Starting starting) {
    this.starting = starting;
  }

  @Override
  public void run() throws Exception {
    Customers customers = Customers.of("turn");
    try (BenchServer server = starting.start();
        ClosedLoop closed = new ClosedLoop(server)) {
      Visits visits = new Visits(server, customers);
      int first = visits.expect(WARM_UP, closed);
      closed.run(first, first + WARM_UP, visits::chat);
      closed.run(0, WARM_UP, visits::echo);
      System.out.println("Whole turns in an open loop; latency from the intended moment");
      System.out.println(customers.describe());
      Load load = new Load(server, visits, closed);
      compare(load);
      throughput(load);
    }
  }

  /** Sends a schedule's turns. */
  private record Load(BenchServer server, Visits visits, ClosedLoop closed) {

    Measured chat(double rate, Duration length) throws Exception {
      Schedule schedule = new Schedule(rate, length);
      Crowd crowd = Crowd.at(rate);
      int first = visits.expect(crowd.customers(schedule.count()), closed);
      return measure(
          () ->
              loop()
                  .run(schedule, i -> visits.chatLater(first + crowd.customer(i), crowd.turn(i))));
    }

    Measured echo(double rate, Duration length) throws Exception {
      Crowd crowd = Crowd.at(rate);
      return measure(
          () ->
              loop()
                  .run(
                      new Schedule(rate, length),
                      i -> visits.echoLater(crowd.customer(i), crowd.turn(i))));
    }

    private static OpenLoop loop() {
      return new OpenLoop(Ticker.REAL, PATIENCE);
    }

    private Measured measure(Run run) throws Exception {
      Duration cpu = server.cpu();
      Latencies latencies = run.go();
      return new Measured(
          latencies, Cost.of(server.cpu().minus(cpu), latencies.took(), latencies.count()));
    }
  }

  private interface Run {
    Latencies go() throws Exception;
  }

  private record Measured(Latencies latencies, Cost cost) {}

  // ---- at a fixed rate, beside the echo

  private static void compare(Load load) throws Exception {
    List<Measured> kefu = new ArrayList<>();
    List<Measured> echo = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      if (round % 2 == 1) {
        echo.add(load.echo(RATE, ROUND));
      }
      kefu.add(load.chat(RATE, ROUND));
      if (round % 2 == 0) {
        echo.add(load.echo(RATE, ROUND));
      }
    }
    for (Measured measured : kefu) {
      measured.latencies().requireGood();
    }
    System.out.printf(
        Locale.ROOT,
        "at %.0f turns a second, %d rounds of %d s%n%s",
        RATE,
        ROUNDS,
        ROUND.toSeconds(),
        comparison(kefu, echo).show());
  }

  private static Table comparison(List<Measured> kefu, List<Measured> echo) {
    Table table = new Table("per turn", "Kefu", "echo", "ratio: median (least to greatest)");
    for (double percentile : new double[] {50, 90, 99}) {
      Rounds rounds = rounds(kefu, echo, m -> m.latencies().milliseconds(percentile));
      row(table, String.format(Locale.ROOT, "p%.0f, ms", percentile), rounds);
    }
    row(table, "server CPU, ms", rounds(kefu, echo, m -> m.cost().cpuMicros() / 1e3));
    Histogram all = all(kefu);
    Histogram others = all(echo);
    table.row("p99 of all rounds, ms", ms(all, 99), ms(others, 99), "");
    table.row("p99.9 of all rounds, ms", ms(all, 99.9), ms(others, 99.9), "");
    table.row("greatest, ms", ms(all, 100), ms(others, 100), "");
    return table.row("turns", "" + all.getTotalCount(), "" + others.getTotalCount(), "");
  }

  /** Reads one figure off what was measured. */
  private interface Figure {
    double of(Measured measured);
  }

  private static Rounds rounds(List<Measured> kefu, List<Measured> echo, Figure figure) {
    Rounds rounds = new Rounds();
    for (int round = 0; round < kefu.size(); round++) {
      rounds.add(figure.of(kefu.get(round)), figure.of(echo.get(round)));
    }
    return rounds;
  }

  private static void row(Table table, String name, Rounds rounds) {
    table.row(
        name,
        String.format(Locale.ROOT, "%.2f", rounds.kefu().median()),
        String.format(Locale.ROOT, "%.2f", rounds.peer().median()),
        rounds.ratios().show(1));
  }

  private static Histogram all(List<Measured> rounds) {
    Histogram all = new Histogram(rounds.get(0).latencies().nanos());
    all.reset();
    rounds.forEach(r -> all.add(r.latencies().nanos()));
    return all;
  }

  private static String ms(Histogram nanos, double percentile) {
    return String.format(Locale.ROOT, "%.2f", nanos.getValueAtPercentile(percentile) / 1e6);
  }

  // ---- how many

  private static void throughput(Load load) throws Exception {
    Table table =
        new Table("turns a second", "answered", "p50, ms", "p99, ms", "failed", "CPU, ms");
    OptionalDouble found = RateSearch.highest(RATE, rate -> held(load, rate, STEP, table));
    OptionalDouble kept = found.isPresent() ? confirmed(load, found.getAsDouble(), table) : found;
    System.out.printf(
        "the highest rate with p99 within %d ms, in steps of %d s, then %d s to confirm%n%s",
        P99.toMillis(), STEP.toSeconds(), CONFIRMATION.toSeconds(), table.show());
    System.out.println(
        kept.isPresent()
            ? String.format(Locale.ROOT, "  held: %.0f turns a second", kept.getAsDouble())
            : "  held: no rate that was tried");
  }

  private static OptionalDouble confirmed(Load load, double found, Table table) throws Exception {
    double rate = found;
    for (int i = 0; i < CONFIRMATIONS; i++) {
      if (held(load, rate, CONFIRMATION, table)) {
        return OptionalDouble.of(rate);
      }
      rate *= LOWER;
    }
    return OptionalDouble.empty();
  }

  private static boolean held(Load load, double rate, Duration length, Table table)
      throws Exception {
    Measured measured = load.chat(rate, length);
    Latencies latencies = measured.latencies();
    table.row(
        String.format(Locale.ROOT, "%.0f for %d s", rate, length.toSeconds()),
        String.format(Locale.ROOT, "%.1f", latencies.throughput()),
        String.format(Locale.ROOT, "%.1f", latencies.milliseconds(50)),
        String.format(Locale.ROOT, "%.1f", latencies.milliseconds(99)),
        latencies.failed() + (latencies.complete() ? "" : ", gave up"),
        String.format(Locale.ROOT, "%.2f", measured.cost().cpuMicros() / 1e3));
    return latencies.within(P99);
  }
}
