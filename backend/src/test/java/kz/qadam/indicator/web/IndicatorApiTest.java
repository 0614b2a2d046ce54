package kz.qadam.indicator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IndicatorApiTest {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("indicator_api")::url);
  }

  @BeforeEach
  void connectAndFill() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    sql.sql("TRUNCATE places CASCADE").update();
    sql.sql(
            """
            INSERT INTO places (source, source_id, kind, name_kk, owner_class, territory_kato,
                                territory_basis, content_hash, recorded_at)
            SELECT 'test', :run || g, 'EDU.school',
                   CASE g WHEN 1 THEN '=1+1' ELSE 'Мектеп ' || g END, 'local_executive',
                   '750000000', 'boundary', '', TIMESTAMPTZ '2026-01-10 12:00+05'
            FROM generate_series(1, 60) g
            """)
        .param("run", UUID.randomUUID().toString())
        .update();
  }

  @Test
  void givesEveryFigureWithWhatDefendsIt() {
    client
        .get()
        .uri("/api/indicators?territory=750000000&asOf=2026-03-01")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.asOf")
        .isEqualTo("2026-03-01")
        .jsonPath("$.standard.id")
        .isEqualTo("st-rk-3846-2023")
        .jsonPath("$.reading.counted")
        .isEqualTo("places-and-services")
        .jsonPath("$.figures[0].indicator")
        .isEqualTo("8")
        .jsonPath("$.figures[0].members.total")
        .isEqualTo(60)
        .jsonPath("$.figures[0].targetPercent")
        .isEqualTo(30)
        .jsonPath("$.figures[?(@.indicator == 'accessible-K')].highPermille")
        .isEqualTo(1000)
        .jsonPath("$.groups[0].notAssessed")
        .isEqualTo(60);
  }

  @Test
  void isEmptyBeforeThePlacesWereRecordedAndHasNoTargetBefore2025() {
    client
        .get()
        .uri("/api/indicators?asOf=2024-12-31")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.places")
        .isEqualTo(0)
        .jsonPath("$.figures[0].lowPermille")
        .doesNotExist()
        .jsonPath("$.figures[0].targetPercent")
        .doesNotExist();
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "/api/indicators?asOf=2199-01-01, 422, /problems/invalid-input",
    "/api/indicators?asOf=yesterday, 422, /problems/invalid-input",
    "/api/indicators?territory=7500, 404, /problems/territory-not-found",
    "/api/indicators?territory=999999999, 404, /problems/territory-not-found"
  })
  void refusesWhatItCannotAnswer(String path, int status, String problem) {
    client
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo(problem);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "750000000?asOf=2026-03-01, 200",
    "750000000?asOf=2199-01-01, 422",
    "7500, 404",
    "750000000/list?indicator=8&part=denominator, 200",
    "750000000/list?group=K&level=not-assessed, 200",
    "750000000/list?indicator=8&part=denominator&reach=outside, 200",
    "750000000/list, 422",
    "750000000/list?indicator=8&part=other, 422",
    "750000000/list?indicator=77&part=numerator, 422",
    "750000000/list?group=X&level=partial, 422",
    "750000000/list?indicator=8&part=numerator&cursor=%25%25, 422",
    "750000000/list?indicator=8&part=numerator&reach=moon, 422",
    "999999999/list?indicator=8&part=numerator, 404"
  })
  void answersPagesByTheirStatus(String path, int status) {
    client
        .get()
        .uri(URI.create(address() + "/territories/" + path))
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
  }

  private String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  @Test
  void pagesThroughAListByItsNextLink() {
    String first = page("/territories/750000000/list?indicator=8&part=denominator");
    assertThat(first.split("<li class=\"card\"", -1)).hasSize(51);
    String next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
    String second = page(next.replace("&amp;", "&"));
    assertThat(second.split("<li class=\"card\"", -1)).hasSize(11);
    assertThat(second).doesNotContain("rel=\"next\"");
  }

  private String page(String path) {
    return Objects.requireNonNull(
        client
            .get()
            .uri(URI.create(address() + path))
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  @Test
  void givesTheWholeListAsAFileThatSpreadsheetsReadAndDoNotRun() {
    client
        .get()
        .uri("/territories/750000000/list.csv?indicator=8&part=denominator&asOf=2026-03-01")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("text/csv;charset=UTF-8")
        .expectHeader()
        .valueEquals(
            "Content-Disposition", "attachment; filename=\"qadam-750000000-2026-03-01.csv\"")
        .expectBody(String.class)
        .value(
            file -> {
              assertThat(file).startsWith("\uFEFFplace_id,service_id,kind");
              assertThat(file.lines()).hasSize(61);
              assertThat(file).contains("'=1+1");
            });
  }
}
