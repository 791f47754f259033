package io.kefu.benchmark;

import java.util.concurrent.ExecutionException;

/**
 * {@code POST /v1/chat} without the encoder against an echo of the same JSON in the same server:
 * what credential, validation, protection, two transactions, n-grams, search by words, dialogue and
 * the answer's form cost over HTTP and JSON alone.
 *
 * <p>The server's CPU time counts; a round asks Kefu and the echo in turn, beginning with either.
 */
final class ChatBenchmark implements Benchmark {

  private static final int ROUNDS = 7;

  /** Conversations in a round: CPU time comes in hundredths of a second, so the echo needs many. */
  private static final int CHATS = 500;

  private static final int ECHOES = 5_000;

  private static final int WARM_UP_CHATS = 2_000;
  private static final int WARM_UP_ECHOES = 10_000;

  private final BenchServer.Starting starting;

  ChatBenchmark(BenchServer.Starting starting) {
    this.starting = starting;
  }

  @Override
  public void run() throws Exception {
    Customers customers = Customers.of("chat");
    try (BenchServer server = starting.start();
        ClosedLoop loop = new ClosedLoop(server)) {
      Visits visits = new Visits(server, customers);
      warmUp(visits, loop);
      Rounds cpu = new Rounds();
      Rounds wall = new Rounds();
      for (int round = 0; round < ROUNDS; round++) {
        round(round, visits, loop, cpu, wall);
      }
      report(customers, cpu, wall);
    }
  }

  private static void warmUp(Visits visits, ClosedLoop loop)
      throws InterruptedException, ExecutionException {
    int first = visits.expect(WARM_UP_CHATS, loop);
    loop.run(first, first + WARM_UP_CHATS, visits::chat);
    loop.run(0, WARM_UP_ECHOES, visits::echo);
  }

  private static void round(int round, Visits visits, ClosedLoop loop, Rounds cpu, Rounds wall)
      throws InterruptedException, ExecutionException {
    int first = visits.expect(CHATS, loop);
    boolean echoFirst = round % 2 == 1;
    Cost before = echoFirst ? loop.measure(0, ECHOES, visits::echo) : null;
    Cost kefu = loop.measure(first, first + CHATS, visits::chat);
    Cost echo = before != null ? before : loop.measure(0, ECHOES, visits::echo);
    cpu.add(kefu.cpuMicros(), echo.cpuMicros());
    wall.add(kefu.wallMicros(), echo.wallMicros());
  }

  private static void report(Customers customers, Rounds cpu, Rounds wall) {
    System.out.printf(
        "POST /v1/chat without encoder against a JSON echo in the same server%n%s; %d rounds,"
            + " %d turns and %d echoes each%n",
        customers.describe(), ROUNDS, CHATS * Customers.TURNS, ECHOES * Customers.TURNS);
    Table table = new Table("per request", "Kefu", "echo", "ratio: median (least to greatest)");
    table.row("server CPU, µs", micros(cpu.kefu()), micros(cpu.peer()), cpu.ratios().show(1));
    table.row("wall, µs", micros(wall.kefu()), micros(wall.peer()), wall.ratios().show(1));
    System.out.print(table.show());
  }

  private static String micros(Summary summary) {
    return String.format("%.0f", summary.median());
  }
}
