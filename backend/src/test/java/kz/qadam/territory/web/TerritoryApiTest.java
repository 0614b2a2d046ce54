package kz.qadam.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kz.qadam.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** On an installation without official outlines: the regions are approximate. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TerritoryApiTest {

  @Autowired Environment environment;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase database = TestDatabase.empty("territory_api");
    properties.add("spring.datasource.url", database::url);
  }

  @BeforeEach
  void connect() {
    String port = environment.getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(20_000_000))
            .build();
  }

  @Test
  void describesTheCountryWithItsTwentyRegions() {
    get("/api/territories/000000000")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.level")
        .isEqualTo("country")
        .jsonPath("$.names.kk")
        .isEqualTo("Қазақстан Республикасы")
        .jsonPath("$.children.length()")
        .isEqualTo(20)
        .jsonPath("$.parent")
        .isEmpty();
  }

  @Test
  void saysThatARegionIsApproximate() {
    get("/api/territories/750000000")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.names.en")
        .isEqualTo("Almaty city")
        .jsonPath("$.parent.kato")
        .isEqualTo("000000000")
        .jsonPath("$.boundary.basis")
        .isEqualTo("approximate")
        .jsonPath("$.boundary.licence")
        .isEqualTo("CC BY 4.0");
  }

  @ParameterizedTest
  @CsvSource({"999999999", "75000000", "almaty"})
  void answersAnUnknownTerritoryAsNotFound(String kato) {
    get("/api/territories/" + kato)
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/territory-not-found");
  }

  @Test
  void drawsAnOutlineAsGeoJson() {
    get("/api/territories/110000000/outline?zoom=5")
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/geo+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("Feature")
        .jsonPath("$.properties.basis")
        .isEqualTo("approximate")
        .jsonPath("$.geometry.coordinates[0][0][0]")
        .isNumber();
  }

  @Test
  void drawsFewerPointsAtASmallerZoom() {
    int far = length("/api/territories/000000000/outlines?zoom=2");
    int near = length("/api/territories/000000000/outlines");
    assertThat(far).isLessThan(near);
  }

  @Test
  void drawsTheCountryAsOneOutline() {
    get("/api/territories/000000000/outline?zoom=4")
        .expectBody()
        .jsonPath("$.geometry.type")
        .value(type -> assertThat((String) type).endsWith("Polygon"));
  }

  @Test
  void answersAnUnchangedOutlineWithoutABody() {
    String uri = "/api/territories/000000000/outlines?zoom=4";
    String etag =
        get(uri)
            .expectBody()
            .jsonPath("$.features.length()")
            .isEqualTo(20)
            .returnResult()
            .getResponseHeaders()
            .getETag();
    client
        .get()
        .uri(uri)
        .header(HttpHeaders.IF_NONE_MATCH, Objects.requireNonNull(etag))
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectBody()
        .isEmpty();
  }

  @ParameterizedTest(name = "zoom={0}")
  @CsvSource({"-1, out-of-range", "13, out-of-range", "near, not-a-number"})
  void refusesAWrongZoomByName(String zoom, String code) {
    get("/api/territories/000000000/outline?zoom=" + zoom)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].field")
        .isEqualTo("zoom")
        .jsonPath("$.errors[0].code")
        .isEqualTo(code);
  }

  private ResponseSpec get(String uri) {
    return client.get().uri(uri).exchange();
  }

  private int length(String uri) {
    byte[] body = get(uri).expectBody().returnResult().getResponseBody();
    return Objects.requireNonNull(body).length;
  }
}
