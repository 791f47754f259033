package io.kefu.conversation;

import io.kefu.platform.FileUpkeep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The process that is killed: the core on a database file. Reads {@code name, message id, query}
 * from its input, handles the messages in parallel, and writes {@code ack, name, message id,
 * conversation, turn} once a message is handled, each line separated by tabs.
 */
final class KillChild {

  static final int WORKERS = 6;

  private KillChild() {}

  public static void main(String[] arguments) throws IOException {
    LogManager.getLogManager().reset();
    Core core = Core.on(arguments[0]);
    TurnHandler handler = core.handler();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    startUpkeep(arguments[0]);
    out.println("ready");
    ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] message = line.split("\t");
      pool.execute(() -> out.println(answer(handler, message[0], message[1], message[2])));
    }
    System.exit(0);
  }

  /** As often as can be, between any two transactions. */
  private static void startUpkeep(String url) {
    FileUpkeep upkeep =
        new FileUpkeep(
            JdbcConnectionPool.create(url, "kefu", "kefu"), Duration.ZERO, Duration.ZERO);
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                upkeep.run();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
              }
            },
            "upkeep");
    thread.setDaemon(true);
    thread.start();
  }

  private static String answer(TurnHandler handler, String name, String id, String query) {
    try {
      Reply reply =
          io.kefu.shared.ShopScope.call(
              Core.SHOP, () -> handler.handle(Message.saying(query).in(name).id(id).inbound()));
      return String.join(
          "\t", "ack", name, id, reply.conversationId().toString(), Long.toString(reply.turn()));
    } catch (RuntimeException e) {
      return String.join("\t", "fail", name, id, causes(e).replaceAll("\\s", " "));
    }
  }

  private static String causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .collect(Collectors.joining(" <- "));
  }
}
