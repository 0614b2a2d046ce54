package kz.qadam.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a browser and the service and does to requests of the API what a bad network does:
 * loses them, loses their answers, cuts answers short, delays and repeats. What it does follows
 * from the seed; files of the pages pass unharmed.
 */
final class FaultyNetwork implements AutoCloseable {

  private static final Set<String> NOT_TO_COPY =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");
  private static final int LONGEST_DELAY_MS = 150;

  private enum Fate {
    PASSES,
    IS_LOST,
    ANSWER_IS_LOST,
    ANSWER_IS_CUT,
    COMES_TWICE,
    COMES_LATE
  }

  private final URI service;
  private final Random random;
  private final HttpServer front;
  private final HttpClient back = HttpClient.newHttpClient();
  private final AtomicInteger faults = new AtomicInteger();
  private volatile boolean isBad = true;

  FaultyNetwork(String origin, long seed) {
    this.service = URI.create(origin);
    this.random = new Random(seed);
    try {
      this.front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    front.createContext("/", this::pass);
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    front.start();
  }

  String origin() {
    return "http://127.0.0.1:" + front.getAddress().getPort();
  }

  /** From now on everything arrives. */
  void recover() {
    isBad = false;
  }

  int faults() {
    return faults.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      Fate fate = fateOf(exchange);
      if (fate != Fate.PASSES) {
        faults.incrementAndGet();
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (fate == Fate.IS_LOST) {
        return; // closing without an answer breaks the connection
      }
      if (fate == Fate.COMES_LATE) {
        Thread.sleep(nextInt(LONGEST_DELAY_MS));
      }
      HttpResponse<byte[]> answer = forward(exchange, body);
      if (fate == Fate.COMES_TWICE) {
        answer = forward(exchange, body);
      }
      if (fate != Fate.ANSWER_IS_LOST) {
        give(exchange, answer, fate == Fate.ANSWER_IS_CUT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Fate fateOf(HttpExchange exchange) {
    if (!isBad || !exchange.getRequestURI().getPath().startsWith("/api/")) {
      return Fate.PASSES;
    }
    int luck = nextInt(100);
    return luck < 50 ? Fate.PASSES : Fate.values()[1 + luck % (Fate.values().length - 1)];
  }

  private synchronized int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_TO_COPY.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return back.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static void give(HttpExchange exchange, HttpResponse<byte[]> answer, boolean isCut)
      throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!name.startsWith(":") && !NOT_TO_COPY.contains(name)) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
              }
            });
    byte[] body = answer.body();
    boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.statusCode(), hasBody ? body.length : -1);
    if (hasBody) {
      exchange.getResponseBody().write(body, 0, isCut ? body.length / 2 : body.length);
      exchange.getResponseBody().flush();
    }
  }

  @Override
  public void close() {
    front.stop(0);
    back.close();
  }
}
