package kz.qadam.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qadam.TestPeople;
import kz.qadam.fieldwork.TabletVisit.Recorded;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a node as a tablet with somebody's session does. */
public record Tablet(ApplicationContext node, String session) {

  private static final JsonMapper JSON = new JsonMapper();

  public WebTestClient client() {
    String port = node.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
            .build(),
        session);
  }

  public ResponseSpec post(Instant sentAt, List<Recorded> items) {
    return client()
        .post()
        .uri("/api/fieldwork/items?lang=en")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("sentAt", sentAt.toString(), "items", items))
        .exchange();
  }

  /** Sends and returns the receipt. */
  public JsonNode send(List<Recorded> items) {
    return body(post(Instant.now(), items).expectStatus().isOk());
  }

  /** Sends one piece of a photo. */
  public ResponseSpec sendPiece(String photo, long length, long offset, byte[] piece) {
    return client()
        .patch()
        .uri("/api/fieldwork/photos/" + photo + "?lang=en")
        .contentType(MediaType.parseMediaType("application/offset+octet-stream"))
        .header("Upload-Length", Long.toString(length))
        .header("Upload-Offset", Long.toString(offset))
        .bodyValue(piece)
        .exchange();
  }

  /** Sends a small photo at once. */
  public void sendPhoto(byte[] file) {
    sendPiece(TabletVisit.sha256(file), file.length, 0, file).expectStatus().isNoContent();
  }

  /** What the server says of the visit. */
  public JsonNode visit(String id) {
    return body(
        client()
            .get()
            .uri("/api/fieldwork/visits/" + id + "?lang=en")
            .exchange()
            .expectStatus()
            .isOk());
  }

  private static JsonNode body(ResponseSpec answer) {
    return JSON.readTree(
        Objects.requireNonNull(
            answer.expectBody(String.class).returnResult().getResponseBody(), "no body"));
  }

  /** What whoever works with it is given there. */
  public byte[] read(String path) {
    return Objects.requireNonNull(
        client()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBody());
  }
}
