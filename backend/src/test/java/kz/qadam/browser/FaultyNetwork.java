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
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a browser and the service and does to requests of the API what a bad network does:
 * loses them, loses their answers, cuts answers short, delays, repeats, and lets a request arrive
 * after later ones. What it does follows from the seed; files of the pages pass unharmed.
 */
final class FaultyNetwork implements AutoCloseable {

  private static final Set<String> NOT_TO_COPY =
      Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect");
  private static final int LONGEST_DELAY_MS = 100;
  private static final int LONGEST_WAY_MS = 25;
  private static final int PASSING_PERCENT = 50;

  /** What may happen to a request. */
  enum Fate {
    PASSES,
    IS_LOST,
    ANSWER_IS_LOST,
    ANSWER_IS_CUT,
    COMES_TWICE,
    COMES_LATE,
    /** Given up by the sender, it arrives after a later one has. */
    IS_OVERTAKEN,
    /** The service is killed while it works on it. */
    KILLS
  }

  private static final List<Fate> OF_READING =
      List.of(
          Fate.IS_LOST, Fate.ANSWER_IS_LOST, Fate.ANSWER_IS_CUT, Fate.COMES_TWICE, Fate.COMES_LATE);
  private static final List<Fate> OF_WRITING =
      Stream.concat(OF_READING.stream(), Stream.of(Fate.IS_OVERTAKEN)).toList();

  private final URI service;
  private final HttpServer front;
  private final HttpClient back =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
  private final Queue<HttpRequest> overtaken = new ArrayDeque<>();
  private Random random = new Random(0);
  private boolean isBad;
  private long requests;
  private @Nullable Runnable killing;

  /** A good one, until {@link #turnBad}. */
  FaultyNetwork(String origin) {
    this.service = URI.create(origin);
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

  synchronized void turnBad(long seed) {
    random = new Random(seed);
    isBad = true;
  }

  /** From now on everything arrives, and so does what was still under way. */
  void recover() {
    synchronized (this) {
      isBad = false;
    }
    deliverOvertaken();
  }

  /** The next request that writes is under way when this is run. */
  synchronized void duringNextWrite(Runnable killsTheService) {
    killing = killsTheService;
  }

  synchronized boolean isToKill() {
    return killing != null;
  }

  /** How many came so far to the API. */
  synchronized long requests() {
    return requests;
  }

  /** How often each of them happened; what passed is not counted. */
  synchronized Map<Fate, Integer> counts() {
    return new EnumMap<>(counts);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) { // closing without an answer breaks the connection
      byte[] body = exchange.getRequestBody().readAllBytes();
      HttpRequest request = copyOf(exchange, body);
      Fate fate = fateOf(exchange);
      switch (fate) {
        case IS_LOST -> {}
        case IS_OVERTAKEN -> keepBack(request);
        case KILLS -> sendAndKill(request);
        case PASSES, ANSWER_IS_LOST, ANSWER_IS_CUT, COMES_TWICE, COMES_LATE ->
            answer(exchange, request, fate);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, HttpRequest request, Fate fate)
      throws IOException, InterruptedException {
    if (fate == Fate.COMES_LATE) {
      Thread.sleep(nextInt(LONGEST_DELAY_MS));
    }
    HttpResponse<byte[]> answer = send(request);
    if (fate == Fate.COMES_TWICE) {
      answer = send(request);
    }
    deliverOvertaken();
    if (fate != Fate.ANSWER_IS_LOST) {
      give(exchange, answer, fate == Fate.ANSWER_IS_CUT);
    }
  }

  private synchronized Fate fateOf(HttpExchange exchange) {
    Fate fate = fateOf(exchange.getRequestURI().getPath(), exchange.getRequestMethod());
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      requests++;
    }
    if (fate != Fate.PASSES) {
      counts.merge(fate, 1, Integer::sum);
    }
    return fate;
  }

  private Fate fateOf(String path, String method) {
    boolean isWriting = method.equals("POST") || method.equals("PATCH");
    if (isWriting && killing != null) {
      return Fate.KILLS;
    }
    if (!isBad || !path.startsWith("/api/") || random.nextInt(100) < PASSING_PERCENT) {
      return Fate.PASSES;
    }
    List<Fate> possible = isWriting ? OF_WRITING : OF_READING;
    return possible.get(random.nextInt(possible.size()));
  }

  private synchronized void keepBack(HttpRequest request) {
    overtaken.add(request);
  }

  private void deliverOvertaken() {
    for (HttpRequest late = nextOvertaken(); late != null; late = nextOvertaken()) {
      try {
        send(late);
      } catch (IOException e) {
        keepBack(late); // the service is down; it is still under way
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private synchronized @Nullable HttpRequest nextOvertaken() {
    return overtaken.poll();
  }

  private void sendAndKill(HttpRequest request) throws InterruptedException {
    Runnable kill;
    synchronized (this) {
      kill = killing;
      killing = null;
    }
    var _ = back.sendAsync(request, HttpResponse.BodyHandlers.discarding()); // nobody answers it
    Thread.sleep(nextInt(LONGEST_WAY_MS));
    if (kill != null) {
      kill.run();
    }
  }

  private synchronized int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private HttpRequest copyOf(HttpExchange exchange, byte[] body) {
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
              if (!NOT_TO_COPY.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return back.send(request, HttpResponse.BodyHandlers.ofByteArray());
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
    back.shutdownNow();
  }
}
