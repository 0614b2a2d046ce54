package kz.qadam.standard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kz.qadam.SharedService;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.standard.internal.ShippedPacks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SharedService
class StandardApiTest {

  private static final StandardPack PACK = ShippedPacks.load().current();
  private static final String ADDRESS = "/api/standards/" + PACK.id() + "/" + PACK.version();

  @Autowired Environment environment;
  @Autowired StandardPacks packs;
  @Autowired PackRegister register;
  @Autowired PlatformTransactionManager transactions;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @BeforeEach
  void connect() {
    String port = environment.getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(2_000_000))
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first answer is slow
            .build();
  }

  @Test
  void listsPacksWithTheCurrentOneFirst() {
    get("/api/standards")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[0].id")
        .isEqualTo(PACK.id())
        .jsonPath("$[0].version")
        .isEqualTo(PACK.version())
        .jsonPath("$[0].title.kk")
        .isNotEmpty()
        .jsonPath("$[0].address")
        .isEqualTo(ADDRESS);
  }

  @Test
  void givesEveryZoneAndCriterionInTheirOrder() {
    List<String> zones = PACK.zones().stream().map(zone -> zone.id().value()).toList();
    List<String> criteria = PACK.criteria().stream().map(one -> one.id().value()).toList();
    pack()
        .jsonPath("$.zones[*].id")
        .value(ids -> assertThat(ids).isEqualTo(zones))
        .jsonPath("$.criteria[*].id")
        .value(ids -> assertThat(ids).isEqualTo(criteria))
        .jsonPath("$.groups[*].code")
        .value(codes -> assertThat(codes).isEqualTo(List.of("K", "O", "S", "G", "U")))
        .jsonPath("$.groups[0].name.kk")
        .isNotEmpty();
  }

  /** Paths that name one thing of the shipped pack and what stands there. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "$.criteria[?(@.id=='RMP-01')].rule.is              | at-most",
        "$.criteria[?(@.id=='RMP-01')].rule.norm            | 5",
        "$.criteria[?(@.id=='RMP-01')].rule.blocking        | 8",
        "$.criteria[?(@.id=='PTH-13')].rule.least           | 380",
        "$.criteria[?(@.id=='RMP-02')].reads                | RMP-01",
        "$.criteria[?(@.id=='RMP-01')].alternative.of       | ENT-03",
        "$.criteria[?(@.id=='RMP-01')].alternative.way      | ramp",
        "$.criteria[?(@.id=='ENT-03')].rule.is              | one-of",
        "$.criteria[?(@.id=='RMP-01')].condition.is         | all-of",
        "$.criteria[?(@.id=='PTH-01')].condition.is         | always",
        "$.zones[?(@.id=='Z2')].scope                       | entrance",
        "$.zones[?(@.id=='Z2')].condition.is                | kind-not-in",
        "$.zones[?(@.id=='Z5')].role                        | lowering",
        "$.units[?(@.symbol=='m')].factor                   | 1000",
        "$.units[?(@.symbol=='1:n')].measures               | share",
      })
  void writesRulesConditionsAndUnitsAsTrees(String path, String expected) {
    pack().jsonPath(path).isEqualTo(expected);
  }

  @Test
  void answersAnUnchangedPackWithoutABody() {
    HttpHeaders headers = pack().returnResult().getResponseHeaders();
    assertThat(headers.getCacheControl()).contains("max-age=300").contains("public");
    client
        .get()
        .uri(ADDRESS)
        .header(HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(headers.getETag()))
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectBody()
        .isEmpty();
  }

  @Test
  void describesThePackToPrograms() {
    get("/openapi.json")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['/api/standards/{standard}/{version}'].get.responses['200']")
        .exists()
        .jsonPath("$.components.schemas.PackResponse.properties.criteria")
        .exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/standards/st-rk-3846-2023/0", "/api/standards/none/2026.1"})
  void answersAnUnknownVersionAsNotFound(String uri) {
    get(uri)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/standard-not-found");
  }

  @Test
  void keepsDraftsFromEverybodyUntilTheyAreDecidedOn() {
    PackFiles shipped = packs.getFiles(packs.current());
    PackVersion draft =
        PackVersion.of(
            register.load(
                new PackFiles(
                    shipped.description().replace(PACK.version(), "2099.1"), shipped.criteria()),
                "operator"));
    String address = "/api/standards/" + draft.id() + "/" + draft.version();
    get(address).expectStatus().isNotFound();
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> register.addActivation(decided(draft)));
    get(address).expectStatus().isOk();
  }

  private Activation decided(PackVersion pack) {
    return new Activation(
        0,
        pack,
        register.findEntry(pack).orElseThrow().contentHash(),
        LocalDate.of(2099, 1, 1),
        "test",
        "person/1",
        Instant.parse("2026-11-01T00:00:00Z"),
        null,
        null);
  }

  private BodyContentSpec pack() {
    return get(ADDRESS).expectStatus().isOk().expectBody();
  }

  private ResponseSpec get(String uri) {
    return client.get().uri(uri).exchange();
  }
}
