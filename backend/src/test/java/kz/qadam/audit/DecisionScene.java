package kz.qadam.audit;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.place.PlaceId;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A school of its own, somebody who audits it, and somebody who decides, over HTTP. */
final class DecisionScene {

  /** Given with each decision. */
  static final String WHY = "басқа кіреберіс өлшенген";

  private final ApplicationContext context;
  private final AuditService audits;
  private final String auditor;
  private final String reviewer;
  private PlaceId school;

  DecisionScene(ApplicationContext context) {
    this.context = context;
    this.audits = context.getBean(AuditService.class);
    this.school = PlaceRows.aSchool(context.getBean(JdbcClient.class), "№7 мектеп");
    this.auditor = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    this.reviewer = TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY);
  }

  PlaceId school() {
    return school;
  }

  /** From now on another place is audited. */
  void goTo(PlaceId place) {
    school = place;
  }

  /** Session of whoever audits. */
  String auditor() {
    return auditor;
  }

  /** Session of whoever decides. */
  String reviewer() {
    return reviewer;
  }

  PersonId person(String session) {
    return TestPeople.personOf(context, session);
  }

  AuditId submitted(String session, String visitedOn, String corridorMm) {
    AuditId id = audits.startVisit(school).id();
    audits.saveDraft(
        id,
        Map.of(
            "auditor",
            "Айгүл Серікова",
            "visited_on",
            visitedOn,
            "entrances",
            "1",
            "0.COR-01.value",
            corridorMm));
    return audits.submit(id, person(session)).id();
  }

  AuditId submitted() {
    return submitted(auditor, "2026-11-01", "1600");
  }

  WebTestClient clientOf(String session) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return TestPeople.clientOf(
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build(),
        session);
  }

  WebTestClient.ResponseSpec decide(String session, AuditId audit, String step) {
    return clientOf(session)
        .post()
        .uri("/api/audits/" + audit + "/" + step)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"reason\": \"" + WHY + "\"}")
        .exchange();
  }

  /** The page as its source. */
  String page(String session, String path) {
    return Objects.requireNonNull(
        clientOf(session)
            .get()
            .uri(path)
            .accept(MediaType.TEXT_HTML)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }
}
