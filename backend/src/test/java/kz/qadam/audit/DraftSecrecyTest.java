package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * That somebody began a visit is nobody else's business, not even of those who will decide on it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DraftSecrecyTest {

  @Autowired ApplicationContext context;
  @Autowired AuditDrafts drafts;
  @Autowired PlaceRights rights;
  @Autowired JdbcClient sql;

  private String draft = "";
  private String reviewer = "";

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("draft_secrecy")::url);
  }

  @BeforeEach
  void somebodyBeginsAVisit() {
    SignedIn auditor = who(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    PlaceId school = PlaceRows.aSchool(sql, "№7 мектеп");
    draft = drafts.start(school, AuditStage.STANDING, auditor).id().toString();
    reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
  }

  private SignedIn who(String session) {
    return context.getBean(SessionService.class).find(session).join().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /audits/{id}",
        "GET /audits/{id}/act-kk.pdf",
        "GET /audits/{id}/acceptance",
        "POST /audits/{id}/acceptance",
        "GET /audits/{id}/return",
        "POST /audits/{id}/return",
        "GET /audits/{id}/withdrawal",
        "POST /audits/{id}/withdrawal",
        "POST /audits/{id}/correction",
        "GET /audits/{id}/orders/new",
        "POST /audits/{id}/orders/new",
        "GET /api/audits/{id}",
        "POST /api/audits/{id}/acceptance",
        "POST /api/audits/{id}/return",
        "POST /api/audits/{id}/withdrawal",
        "POST /api/audits/{id}/orders"
      })
  void isAnsweredAsIfThereWereNoSuchAudit(String request) {
    String unknown = AuditId.next(Instant.now()).toString();
    for (Role role : new Role[] {Role.REVIEWER, Role.AUDITOR, Role.AKIMAT}) {
      String session =
          role == Role.REVIEWER ? reviewer : TestPeople.signIn(context, role, GrantScope.COUNTRY);
      assertThat(status(session, request.replace("{id}", draft)))
          .as("%s by %s", request, role)
          .isEqualTo(status(session, request.replace("{id}", unknown)))
          .isIn(403, 404);
    }
  }

  private int status(String session, String request) {
    String[] parts = request.split(" ", 2);
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    WebTestClient client =
        TestPeople.clientOf(
            WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build(), session);
    WebTestClient.RequestBodySpec call = client.method(HttpMethod.valueOf(parts[0])).uri(parts[1]);
    if (parts[0].equals("POST") && parts[1].startsWith("/api/")) {
      call.contentType(MediaType.APPLICATION_JSON).bodyValue("{\"reason\": \"қате\"}");
    }
    return call.exchange().expectBody().returnResult().getStatus().value();
  }

  @Test
  void nobodyHoldsRightsOverAPlaceThatDoesNotExist() {
    PlaceId nowhere = new PlaceId(999_999_999);
    SignedIn administrator = who(reviewer);
    assertThat(rights.holds(administrator, EnumSet.allOf(Role.class), nowhere)).isFalse();
    assertThat(rights.holdsForOwn(administrator, EnumSet.allOf(Role.class), nowhere)).isFalse();
  }
}
