package io.kefu.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Customers who talk to a process that is killed again and again. Each says one thing after the other in a
 * conversation of their own: the next one only when the last was acknowledged, the same one again when the process
 * died before it was.
 */
final class KillRun {

  private final String url;
  private final Path log;
  private final Map<String, Customer> customers = new TreeMap<>();
  private final List<Ack> acks = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  KillRun(String url, Path log, int customers) {
    this.url = url;
    this.log = log;
    for (int i = 0; i < customers; i++) {
      this.customers.put("customer-" + i, new Customer("customer-" + i));
    }
  }

  /** A message that was acknowledged. */
  record Ack(String customer, String messageId, UUID conversation, long turn) {}

  List<Ack> acks() {
    return acks;
  }

  List<String> failures() {
    return failures;
  }

  /** Starts the process, talks to it and kills it that long after it was ready. */
  void killAfterReady(long millis) throws IOException, InterruptedException {
    Process process = start();
    CountDownLatch ready = new CountDownLatch(1);
    Thread reader = reader(process, ready);
    if (!ready.await(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("The process did not start; see " + log);
    }
    Thread.sleep(millis);
    kill(process, reader);
  }

  /** Starts the process and kills it that long after, ready or not. */
  void killAfterStart(long millis) throws IOException, InterruptedException {
    Process process = start();
    Thread reader = reader(process, new CountDownLatch(1));
    Thread.sleep(millis);
    kill(process, reader);
  }

  private static void kill(Process process, Thread reader) throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            KillChild.class.getName(),
            url);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return builder.start();
  }

  private Thread reader(Process process, CountDownLatch ready) {
    Thread thread = new Thread(() -> talk(process, ready), "reader");
    thread.start();
    return thread;
  }

  private void talk(Process process, CountDownLatch ready) {
    Writer to = process.outputWriter(StandardCharsets.UTF_8);
    try (BufferedReader from =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (line.equals("ready")) {
          ready.countDown();
          customers.values().forEach(customer -> say(to, customer));
        } else {
          heard(to, line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void heard(Writer to, String[] line) {
    Customer customer = customers.get(line[1]);
    if (line[0].equals("ack")) {
      acks.add(new Ack(line[1], line[2], UUID.fromString(line[3]), Long.parseLong(line[4])));
      customer.said++;
    } else {
      failures.add(String.join(" ", line));
    }
    say(to, customer);
  }

  /** What is written to a process that is dead is lost, and said again to the next one. */
  private static void say(Writer to, Customer customer) {
    try {
      to.write(
          customer.name + "\tm-" + customer.said + "\t第 " + customer.said + " 句，怎么退货\n");
      to.flush();
    } catch (IOException dead) {
      // The reader sees the end of the process by itself.
    }
  }

  private static final class Customer {
    private final String name;
    private int said;

    Customer(String name) {
      this.name = name;
    }
  }
}
