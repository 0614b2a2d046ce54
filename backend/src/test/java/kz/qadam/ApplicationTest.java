package kz.qadam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationTest {

  @Autowired ApplicationContext context;
  private WebTestClient client = WebTestClient.bindToServer().build();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase database = TestDatabase.withoutTables("application");
    properties.add("spring.datasource.url", database::url);
  }

  @BeforeEach
  void connect() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void answersAnUnknownPageAsAPageInKazakhForABrowser() {
    client
        .get()
        .uri("/no-such-page")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("lang=\"kk\"").contains("Мұндай бет жоқ"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/places | kind,territory,bbox,q,source,owner,limit,cursor",
        "/api/map/clusters | bbox,zoom,q,kind,territory,group,level",
        "/api/indicators | territory,asOf",
        "/api/territories/{kato}/outlines | kato,zoom",
        "/api/commitments | place"
      })
  void describesTheParametersOfALookUp(String path, String names) {
    client
        .get()
        .uri("/openapi.json")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.paths['" + path + "'].get.parameters[*].name")
        .value(found -> assertThat((List<?>) found).isEqualTo(List.of(names.split(","))));
  }

  @Test
  void answersAnUnknownPathAsProblemJsonForAProgram() {
    client
        .get()
        .uri("/api/no-such-thing?lang=en")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/page-not-found")
        .jsonPath("$.title")
        .isEqualTo("There is no such page");
  }
}
