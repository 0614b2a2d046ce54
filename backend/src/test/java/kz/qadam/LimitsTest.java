package kz.qadam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A service behind a proxy whose limits are set low enough to be met. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.forward-headers-strategy=native",
      "server.netty.idle-timeout=1s",
      "qadam.limits.pause-in-body=1s",
      "qadam.limits.whole-request=3s",
      "qadam.limits.writes-per-minute.person=5",
      "qadam.limits.writes-per-minute.address=5"
    })
class LimitsTest {

  private static final String HEAD =
      "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\n\r\nlogin=";

  @Autowired ApplicationContext context;
  private WebTestClient client = WebTestClient.bindToServer().build();
  private int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("limits")::url);
  }

  @BeforeEach
  void connect() {
    port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60))
            .build();
  }

  @Test
  void aConnectionWithoutARequestIsClosed() {
    assertThat(RawHttp.send(port, new byte[0]).status()).isZero();
    assertThat(RawHttp.send(port, bytes("GET / HT")).status()).isZero();
  }

  /** The one that began later: it is the pause that ends it, and not the time of the whole. */
  @Test
  void aBodyOfWhichNothingMoreComesEndsBeforeOneThatComesByDropsWhichEndsAsAWhole()
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes(HEAD));
      CompletableFuture<Void> byDrops =
          CompletableFuture.runAsync(
              () ->
                  await()
                      .pollInterval(Duration.ofMillis(200))
                      .atMost(Duration.ofSeconds(30))
                      .until(() -> !takesAnother(out)),
              Thread::startVirtualThread);
      assertThat(RawHttp.send(port, bytes(HEAD)).status()).isLessThan(500);
      assertThat(byDrops).isNotDone();
      byDrops.join();
    }
  }

  private static boolean takesAnother(OutputStream out) {
    try {
      out.write('x');
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void browsersInsistOnTlsOnceTheProxyTookItThatWay() {
    client
        .get()
        .uri("/data")
        .header("X-Forwarded-Proto", "https")
        .exchange()
        .expectHeader()
        .valueEquals("Strict-Transport-Security", "max-age=31536000");
    client.get().uri("/data").exchange().expectHeader().doesNotExist("Strict-Transport-Security");
  }

  private static ResponseSpec write(WebTestClient writer, String address) {
    return writer
        .post()
        .uri("/me/devices/999999999/revocation")
        .header("X-Forwarded-For", address)
        .exchange();
  }

  @Test
  void aPersonWhoWritesTooOftenIsToldWhenToGoOnAndMayRead() {
    WebTestClient busy = signedIn();
    for (int i = 0; i < 5; i++) {
      write(busy, "192.0.2." + i).expectStatus().isSeeOther();
    }
    write(busy, "192.0.2.9")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER);
    busy.get().uri("/me").exchange().expectStatus().isOk();
    write(signedIn(), "192.0.2.1").expectStatus().isSeeOther();
  }

  private WebTestClient signedIn() {
    return TestPeople.clientOf(
        client, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
  }

  @Test
  void anAddressThatWritesTooOftenIsToldWhenToGoOn() {
    for (int i = 0; i < 5; i++) {
      write(client, "198.51.100.1").expectStatus().isUnauthorized();
    }
    write(client, "198.51.100.1")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .exists(HttpHeaders.RETRY_AFTER);
    write(client, "198.51.100.2").expectStatus().isUnauthorized();
  }
}
