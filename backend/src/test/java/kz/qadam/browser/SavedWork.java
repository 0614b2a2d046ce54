package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kz.qadam.fieldwork.TabletVisit;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the screen of a tablet called saved on one visit, kept by the test itself, and where it has
 * to be: on the tablet or on the server, and wherever it is, byte for byte.
 */
final class SavedWork {

  private static final JsonMapper JSON = new JsonMapper();

  private record Answer(String field, String value) {}

  private final JdbcClient jdbc;
  private final Path media;
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, byte[]> photos = new LinkedHashMap<>();

  /**
   * @param media folder where the service keeps photos
   */
  SavedWork(JdbcClient jdbc, Path media) {
    this.jdbc = jdbc;
    this.media = media;
  }

  void answer(String field, String value) {
    answers.add(new Answer(field, value));
  }

  void photo(byte[] file) {
    photos.put(TabletVisit.sha256(file), file);
  }

  int answers() {
    return answers.size();
  }

  int photos() {
    return photos.size();
  }

  /** Holds at any moment, however far sending is. */
  void assertNothingIsLost(TabletContent tablet, String visit) {
    Map<String, String> onServer = bodiesOnServer(visit);
    for (TabletContent.Item item : tablet.items()) {
      if (item.state().equals("verified") || onServer.containsKey(item.id())) {
        assertThat(onServer.get(item.id())).isEqualTo(item.body());
      }
    }
    Map<String, String> all = new HashMap<>(onServer);
    all.putAll(tablet.bodies());
    assertHoldsAnswers(all);
    photos.forEach(
        (name, file) -> {
          boolean isSafe = "verified".equals(tablet.photos().get(name));
          if (isSafe || !tablet.photos().containsKey(name)) {
            assertThat(fileOnServer(name)).as("photo %s", name).isEqualTo(file);
          }
        });
  }

  /** Holds when everything was sent: the server alone has all of it. */
  void assertAllIsOnServer(TabletContent tablet, String visit) {
    Map<String, String> onServer = bodiesOnServer(visit);
    assertThat(onServer).isEqualTo(tablet.bodies());
    assertThat(tablet.isVerified()).isTrue();
    assertHoldsAnswers(onServer);
    assertThat(tablet.photos().keySet()).containsAll(photos.keySet());
    photos.forEach(
        (name, file) -> assertThat(fileOnServer(name)).as("photo %s", name).isEqualTo(file));
    assertThat(photosNamedIn(onServer)).containsAll(photos.keySet());
  }

  /** The server noticed that the device's clock was wrong. */
  void assertWrongClockIsNoted(String visit) {
    String behind =
        """
        SELECT count(*) FROM fieldwork_batches b JOIN fieldwork_items i ON i.batch_id = b.id
        WHERE i.visit_id = ?::uuid AND b.received_at - b.sent_at > interval '5 minutes'
        """;
    assertThat(jdbc.sql(behind).param(visit).query(Long.class).single()).isPositive();
  }

  /** Each answer in the order of saving, among whatever else was recorded; no number is missing. */
  private void assertHoldsAnswers(Map<String, String> bodies) {
    List<JsonNode> recorded = inOrder(bodies);
    assertThat(recorded.stream().map(item -> item.path("seq").asLong()))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, recorded.size()).boxed().toList());
    assertThat(
            recorded.stream()
                .filter(item -> item.path("kind").asString().equals("answer"))
                .map(
                    item ->
                        new Answer(item.path("field").asString(), item.path("value").asString())))
        .containsSubsequence(answers);
  }

  private static List<String> photosNamedIn(Map<String, String> bodies) {
    return inOrder(bodies).stream()
        .filter(item -> item.path("kind").asString().equals("photo"))
        .map(item -> item.path("photo").asString())
        .toList();
  }

  private static List<JsonNode> inOrder(Map<String, String> bodies) {
    return bodies.values().stream()
        .map(JSON::readTree)
        .sorted((a, b) -> Long.compare(a.path("seq").asLong(), b.path("seq").asLong()))
        .toList();
  }

  private Map<String, String> bodiesOnServer(String visit) {
    Map<String, String> bodies = new HashMap<>();
    jdbc.sql("SELECT id::text, body FROM fieldwork_items WHERE visit_id = ?::uuid")
        .param(visit)
        .query(
            row -> {
              bodies.put(row.getString("id"), row.getString("body"));
            });
    return bodies;
  }

  private byte[] fileOnServer(String photo) {
    Path file = media.resolve("photos").resolve(photo.substring(0, 2)).resolve(photo + ".original");
    assertThat(file).exists();
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
