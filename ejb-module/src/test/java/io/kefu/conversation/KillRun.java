package io.kefu.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Customers who talk to a process that is killed again and again. Each says one thing after the
 * other in a conversation of their own: the next one only when the last was acknowledged, the same
 * one again when the process died before it was.
 */
final class KillRun {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

  private final ChildJvm jvm;
  private final String url;
  private final Map<String, Customer> customers = new TreeMap<>();
  private final List<Ack> acks = new CopyOnWriteArrayList<>();
  private final List<String> failures = new CopyOnWriteArrayList<>();

  KillRun(ChildJvm jvm, String url, int customers) {
    this.jvm = jvm;
    this.url = url;
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

  /**
   * Starts the process, talks to it and kills it once it has acknowledged that many messages more.
   */
  void killAfterAcks(int count) throws IOException, InterruptedException {
    int enough = acks.size() + count;
    Process process = jvm.start(url);
    Thread reader = reader(process);
    long giveUp = System.nanoTime() + PATIENCE;
    while (acks.size() < enough && process.isAlive() && System.nanoTime() < giveUp) {
      Thread.sleep(1);
    }
    kill(process, reader);
    if (acks.size() < enough) {
      throw new IllegalStateException("The process does not answer; see " + jvm.log());
    }
  }

  /** Starts the process and kills it that long after, ready or not. */
  void killAfterStart(long millis) throws IOException, InterruptedException {
    Process process = jvm.start(url);
    Thread reader = reader(process);
    Thread.sleep(millis);
    kill(process, reader);
  }

  /**
   * By its handle, which leaves the pipe open: what the process said before it died still counts.
   */
  private static void kill(Process process, Thread reader) throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
    reader.join();
  }

  private Thread reader(Process process) {
    Thread thread = new Thread(() -> talk(process), "reader");
    thread.start();
    return thread;
  }

  private void talk(Process process) {
    Writer to = process.outputWriter(StandardCharsets.UTF_8);
    try (BufferedReader from =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        if (line.equals("ready")) {
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
      to.write(customer.name + "\tm-" + customer.said + "\t第 " + customer.said + " 句，怎么退货\n");
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
