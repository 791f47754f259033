package io.kefu.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** {@link Customers} at the door of a server. Each number is used for one conversation. */
final class Visits {

  private final BenchServer server;
  private final Customers customers;
  private final Client client = new Client();
  private int next;

  Visits(BenchServer server, Customers customers) {
    this.server = server;
    this.customers = customers;
  }

  /** Customers who have not spoken yet, their orders placed; the number of the first. */
  int expect(int count, ClosedLoop loop) throws InterruptedException, ExecutionException {
    int first = next;
    next += count;
    loop.run(first, next, this::placeOrder);
    return first;
  }

  /** The customer's whole conversation with Kefu. */
  void chat(int customer) throws IOException, InterruptedException {
    talk(server.chat(), customer);
  }

  /** The same words to the echo. */
  void echo(int customer) throws IOException, InterruptedException {
    talk(server.echo(), customer);
  }

  CompletableFuture<String> chatLater(int customer, int turn) {
    return client.postLater(server.chat(), customers.turn(customer, turn));
  }

  CompletableFuture<String> echoLater(int customer, int turn) {
    return client.postLater(server.echo(), customers.turn(customer, turn));
  }

  private void talk(URI url, int customer) throws IOException, InterruptedException {
    for (int turn = 0; turn < Customers.TURNS; turn++) {
      client.post(url, customers.turn(customer, turn));
    }
  }

  private void placeOrder(int customer) throws IOException, InterruptedException {
    if (customers.hasOrder(customer)) {
      client.put(server.order(customers.orderNo(customer)), customers.order(customer));
    }
  }
}
