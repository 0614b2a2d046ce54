package kz.qadam.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The service in a process of its own, which can be killed without a chance to tidy up. It serves
 * the database of a test under the same port whenever it runs.
 */
final class ServiceProcess implements AutoCloseable {

  private static final String SAYS_THAT_IT_SERVES = "qadam: open ";
  private static final int MOST_LINES_KEPT = 50;
  private static final long LONGEST_START_SECONDS = 120;

  private final String databaseUrl;
  private final Path home;
  private final int port = aFreePort();
  private final Deque<String> lastLines = new ArrayDeque<>();
  private volatile Process process;
  private CompletableFuture<Void> ready;

  /**
   * Begins to start it.
   *
   * @param home folder of what it keeps in files; it outlives the process
   */
  ServiceProcess(String databaseUrl, Path home) {
    this.databaseUrl = databaseUrl;
    this.home = home;
    this.ready = new CompletableFuture<>();
    this.process = start(ready);
    // Whoever stops the tests does not know of it.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** Returns when it answers requests. */
  void awaitReady() {
    try {
      ready.orTimeout(LONGEST_START_SECONDS, TimeUnit.SECONDS).join();
    } catch (RuntimeException e) {
      throw new IllegalStateException(String.join("\n", lastLines()), e);
    }
  }

  /** SIGKILL, as the kernel does that runs out of memory; begins to start it again. */
  void killAndRestart() {
    process.destroyForcibly();
    process.onExit().join();
    ready = new CompletableFuture<>();
    process = start(ready);
  }

  private Process start(CompletableFuture<Void> whenReady) {
    try {
      Process started = new ProcessBuilder(command()).redirectErrorStream(true).start();
      Thread.startVirtualThread(() -> read(started, whenReady));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiled in one stage only: it lives too short for more. */
  private List<String> command() {
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        classPath(),
        "kz.qadam.QadamApplication",
        "--server.port=" + port,
        "--spring.datasource.url=" + databaseUrl,
        "--qadam.home=" + home,
        "--qadam.limits.writes-per-minute.person=1000000",
        "--qadam.limits.writes-per-minute.address=1000000");
  }

  /** That of the tests without the tests: what only they add is no part of the service. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void read(Process started, CompletableFuture<Void> whenReady) {
    try (BufferedReader output = started.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        note(line);
        if (line.startsWith(SAYS_THAT_IT_SERVES)) {
          whenReady.complete(null);
        }
      }
    } catch (IOException e) {
      note(e.toString());
    }
    int status = started.onExit().join().exitValue();
    whenReady.completeExceptionally(new IllegalStateException("the service ended: " + status));
  }

  private void note(String line) {
    synchronized (lastLines) {
      lastLines.addLast(line);
      if (lastLines.size() > MOST_LINES_KEPT) {
        lastLines.removeFirst();
      }
    }
  }

  private List<String> lastLines() {
    synchronized (lastLines) {
      return List.copyOf(lastLines);
    }
  }

  private static int aFreePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
