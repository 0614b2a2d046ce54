package kz.qadam.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The full export, checked as an outsider would by docs/guides/checking-the-ledger.md. */
@SharedService
class EntriesApiTest {

  /** More than two pieces of the stream. */
  private static final int ENTRIES = 2_300;

  @Autowired ApplicationContext context;
  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transactions;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @BeforeEach
  void fill() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        TestPeople.clientOf(
            WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofSeconds(60)) // a busy machine
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build(),
            TestPeople.signIn(context, Role.MINISTRY, GrantScope.COUNTRY));
    if (ledger.listEntries(ENTRIES, 1).isEmpty()) {
      transactions.executeWithoutResult(
          _ -> {
            for (int i = 0; i < ENTRIES; i++) {
              ledger.append(
                  new Decision(
                      Decision.Kind.AUDIT_RETURNED,
                      "place/" + i,
                      "person/7",
                      Map.of("reason", "«есік» \"тар\" \\ \n" + i)));
            }
          });
    }
  }

  private List<JsonNode> entries(String query) {
    String body =
        Objects.requireNonNull(
            client
                .get()
                .uri("/api/ledger/entries" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_NDJSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    assertThat(body).endsWith("\n");
    return body.lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  @Test
  void anOutsiderRecomputesTheWholeChainFromIt() throws NoSuchAlgorithmException {
    List<JsonNode> entries = entries("");
    assertThat(entries).hasSizeGreaterThan(ENTRIES);
    String previous = "0".repeat(64);
    long seq = 0;
    for (JsonNode entry : entries) {
      assertThat(entry.get("seq").asLong()).isEqualTo(++seq);
      assertThat(entry.get("previousHash").asString()).isEqualTo(previous);
      assertThat(entry.get("hash").asString()).isEqualTo(hashOf(entry));
      previous = entry.get("hash").asString();
    }
  }

  /** By the recipe of the guide: all members but the hash as texts, sorted, without spaces. */
  private static String hashOf(JsonNode entry) throws NoSuchAlgorithmException {
    Map<String, String> hashed = new TreeMap<>();
    entry.properties().forEach(member -> hashed.put(member.getKey(), member.getValue().asString()));
    hashed.remove("hash");
    byte[] text = JsonMapper.shared().writeValueAsString(hashed).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
  }

  @Test
  void goesOnAfterTheLastEntryThatSomebodyHas() {
    List<JsonNode> all = entries("");
    assertThat(entries("?after=" + (ENTRIES - 5))).isEqualTo(all.subList(ENTRIES - 5, all.size()));
  }

  @Test
  void isEmptyAfterTheLastEntry() {
    client
        .get()
        .uri("/api/ledger/entries?after=" + (ENTRIES + 1_000))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .isEmpty();
  }

  @Test
  void namesANumberThatIsNone() {
    client
        .get()
        .uri("/api/ledger/entries?after=-1")
        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON)
        .exchange()
        .expectStatus()
        .isEqualTo(422);
  }
}
