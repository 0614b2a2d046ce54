package kz.qadam;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends bytes as they are, for requests that no proper client would send. */
public final class RawHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RawHttp() {}

  /**
   * What came back.
   *
   * @param status 0: the connection was closed without an answer
   * @param text head and body, not unchunked
   */
  public record Answer(int status, String text) {}

  /** A request of these lines and this body, and the answer until the service hangs up. */
  public static Answer send(int port, String lines, byte[] body) {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(
        (lines + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    return send(port, request.toByteArray());
  }

  /** These bytes, and the answer until the service hangs up. */
  public static Answer send(int port, byte[] request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Answered and hung up before it had read all: the answer is still there to read.
      }
      return answer(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Answer answer(Socket socket) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(read);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      // Reset after the answer.
    }
    String text = read.toString(StandardCharsets.UTF_8);
    int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    return new Answer(status, text);
  }
}
