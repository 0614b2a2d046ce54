package kz.qadam.place.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import kz.qadam.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PlaceApiTest {

  @Autowired JdbcClient sql;
  @Autowired Environment environment;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("place_api")::url);
  }

  @BeforeEach
  void fillAndConnect() {
    sql.sql("TRUNCATE places, place_versions RESTART IDENTITY CASCADE").update();
    for (int i = 1; i <= 3; i++) {
      sql.sql(
              """
              INSERT INTO places (source, source_id, kind, name_kk, geom, owner_class,
                                  territory_kato, territory_basis, content_hash)
              VALUES ('osm', ?, 'EDU.school', ?, ST_Point(76.95, 43.25, 4326), 'unknown',
                      '750000000', 'boundary', ''::bytea)
              """)
          .params("node/" + i, "№" + i + " мектеп")
          .update();
    }
    String port = environment.getRequiredProperty("local.server.port");
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void answersAFeatureWithEveryFieldNamed() {
    client
        .get()
        .uri("/api/places/1")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.parseMediaType("application/geo+json"))
        .expectBody()
        .json(
            """
            {"type": "Feature", "id": 1,
             "geometry": {"type": "Point", "coordinates": [76.95, 43.25]},
             "properties": {"source": "osm", "sourceId": "node/1", "kind": "EDU.school",
               "name": {"kk": "№1 мектеп", "ru": null}, "storeys": null, "organisation": null,
               "ownerClass": "unknown", "territory": "750000000", "territoryBasis": "boundary",
               "entrances": [], "version": 1,
               "links": {"self": "/api/places/1", "history": "/api/places/1/history"}}}
            """);
  }

  @Test
  void pagesByTheNextLinkUntilThereIsNone() {
    String first = body("/api/places?kind=EDU&limit=2");
    String next = first.replaceAll("(?s).*\"href\":\"([^\"]+)\".*", "$1");

    assertThat(first).contains("\"numberMatched\":3").contains("\"numberReturned\":2");
    assertThat(next).startsWith("/api/places?kind=EDU&limit=2&cursor=");
    assertThat(body(next)).contains("node/3").contains("\"links\":[]").doesNotContain("node/2");
  }

  @Test
  void keepsAnEncodedFilterInTheNextLink() {
    String first = body("/api/places?limit=1&q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF");

    assertThat(first).contains("q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF&cursor=");
  }

  @Test
  void namesAllWrongParametersAtOnce() {
    client
        .get()
        .uri(
            "/api/places?kind=EDU.none&territory=75&bbox=1,2,3&owner=me&cursor=x&limit=0&foo=1"
                + "&lang=en")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .value(
            fields ->
                assertThat(fields.toString())
                    .isEqualTo(
                        "[\"foo\",\"kind\",\"territory\",\"bbox\",\"owner\",\"cursor\",\"limit\"]"));
  }

  @Test
  void saysThatAPlaceIsNotThere() {
    client
        .get()
        .uri("/api/places/999999")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/place-not-found");
  }

  @Test
  void tellsTheHistoryOldestFirst() {
    sql.sql("UPDATE places SET name_kk = 'Гимназия' WHERE id = 1").update();

    client
        .get()
        .uri("/api/places/1/history")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$[0].name.kk")
        .isEqualTo("№1 мектеп")
        .jsonPath("$[1].name.kk")
        .isEqualTo("Гимназия")
        .jsonPath("$[1].replacedAt")
        .isEmpty();
  }

  private String body(String uri) {
    return new String(
        client
            .get()
            .uri(URI.create(environmentUrl() + uri))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent(),
        StandardCharsets.UTF_8);
  }

  private String environmentUrl() {
    return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
  }
}
