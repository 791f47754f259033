import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a server is ready: {@code java Ready.java URL PID}. Ends with 0 when ready, with 1 when the process is gone. */
class Ready {

  public static void main(String[] arguments) throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0])).timeout(Duration.ofSeconds(5)).build();
    long pid = Long.parseLong(arguments[1]);
    while (ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
      try {
        if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (java.io.IOException e) {
        // not listening yet
      }
      Thread.sleep(500);
    }
    System.exit(1);
  }
}
