package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A grant opens pages from its first day until its end, and on no other day. */
@SharedService
class GrantPeriodTest {

  @Autowired ApplicationContext context;

  @ParameterizedTest
  @CsvSource({
    "-9, 0, 403",
    "-9, 1, 200",
    "0, , 200",
    "0, 9, 200",
    "1, , 403",
    "1, 9, 403",
  })
  void opensPagesInItsPeriodAlone(long firstDay, @Nullable Long end, int status) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
    LocalDate until = end == null ? null : today.plusDays(end);
    Grant grant = new Grant(Role.AUDITOR, GrantScope.COUNTRY, today.plusDays(firstDay), until);
    WebTestClient client = clientOf(TestPeople.signIn(context, grant));
    client
        .get()
        .uri("/audit")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isEqualTo(status);
    client
        .get()
        .uri("/")
        .accept(MediaType.TEXT_HTML)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(page -> assertThat(page.contains("href=\"/audit\"")).isEqualTo(status == 200));
  }

  private WebTestClient clientOf(String session) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build(),
        session);
  }
}
