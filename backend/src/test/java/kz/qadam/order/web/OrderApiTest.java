package kz.qadam.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.PlaceRows;
import kz.qadam.order.Order;
import kz.qadam.order.OrderScene;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.JsonPathAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Orders over HTTP: each status, each problem, and who reads what. */
@SharedService
class OrderApiTest {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private WebTestClient anybody = WebTestClient.bindToServer().build();

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№7 мектеп");
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    anybody =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
  }

  private WebTestClient.ResponseSpec post(String session, String path, Object body) {
    return TestPeople.clientOf(anybody, session)
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange();
  }

  private static void assertRefused(WebTestClient.ResponseSpec answer, int status, String problem) {
    answer
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + problem);
  }

  @Test
  void programsFollowAnOrderFromItsIssueToItsEnd() {
    OrderScene scene = new OrderScene(context);
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    post(scene.reviewer(), "/api/audits/" + audit + "/orders", OrderScene.fields("0.COR-01"))
        .expectStatus()
        .isCreated()
        .expectHeader()
        .valueMatches("Location", "/api/orders/[0-9]+")
        .expectBody()
        .jsonPath("$.criteria[0].found.en")
        .isEqualTo("1,000\u00a0mm")
        .jsonPath("$.organisationName")
        .isEqualTo("«Мектеп» мекемесі");
    long id =
        sql.sql("SELECT id FROM orders WHERE place_id = ?")
            .param(school.value())
            .query(Long.class)
            .single();
    String order = "/api/orders/" + id;
    post(
            scene.reviewer(),
            order + "/fines",
            Map.of("amountTenge", "5000", "documentNumber", "1", "decidedOn", "2026-11-10"))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.events[0].amountTenge")
        .isEqualTo(5000)
        .jsonPath("$.events[0].reason")
        .doesNotExist();
    AuditId again = scene.accepted(school, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    post(scene.reviewer(), order + "/closing", Map.of("audit", again.toString()))
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.state")
        .isEqualTo("closed");
    assertRefused(
        post(scene.reviewer(), order + "/withdrawal", Map.of("reason", "кеш")), 409, "order-ended");
  }

  @Test
  void readersWithoutAnAccountGetNeitherRemarksNorTypedNames() {
    Order order = new OrderScene(context).anOrder(school);
    anybody
        .get()
        .uri("/api/orders/" + order.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("Мектеп", "Өтінеміз"));
    anybody
        .get()
        .uri("/api/orders?territory=750000000")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(body -> assertThat(body).doesNotContain("«Мектеп» мекемесі", "Өтінеміз"));
    anybody
        .get()
        .uri("/api/places/" + school + "/ledger")
        .exchange()
        .expectBody(String.class)
        .value(
            body ->
                assertThat(body)
                    .contains("order-issued")
                    .doesNotContain("«Мектеп» мекемесі", "Өтінеміз"));
  }

  @Test
  void theOrganisationOfThePlaceReadsEverythingAndDecidesNothing() {
    OrderScene scene = new OrderScene(context);
    Order order = scene.anOrder(school);
    long organisation = anOrganisation();
    sql.sql("UPDATE places SET organisation_id = ? WHERE id = ?")
        .params(organisation, school.value())
        .update();
    String theirs =
        TestPeople.signIn(context, Role.ORGANISATION, new GrantScope.Organisation(organisation));
    String others =
        TestPeople.signIn(
            context, Role.ORGANISATION, new GrantScope.Organisation(anOrganisation()));
    remarksFor(theirs, order).isEqualTo("Өтінеміз.");
    remarksFor(others, order).isEmpty();
    assertRefused(
        post(theirs, "/api/orders/" + order.id() + "/withdrawal", Map.of("reason", "қате")),
        403,
        "forbidden");
  }

  private long anOrganisation() {
    return sql.sql(
            "INSERT INTO organisations (name_kk, owner_class, source)"
                + " VALUES ('Білім басқармасы', 'local_executive', 'test') RETURNING id")
        .query(Long.class)
        .single();
  }

  private JsonPathAssertions remarksFor(String session, Order order) {
    return TestPeople.clientOf(anybody, session)
        .get()
        .uri("/api/orders/" + order.id())
        .exchange()
        .expectBody()
        .jsonPath("$.remarks");
  }

  @Test
  void mistakesOfTheFormAreShownBesideTheirFields() {
    OrderScene scene = new OrderScene(context);
    AuditId audit = scene.accepted(school, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    TestPeople.clientOf(anybody, scene.reviewer())
        .post()
        .uri("/audits/" + audit + "/orders/new?lang=ru")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("organisation=Школа&dueOn=2026-11-01&issuedOn=2026-11-02")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(
            page ->
                assertThat(page)
                    .contains(
                        "Что устранить: выберите хотя бы одно",
                        "Номер документа",
                        "Срок устранения: не раньше дня предписания (02.11.2026)",
                        "Школа"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/orders/999999", "/orders/999999", "/orders/abc", "/orders/0"})
  void whatIsNotThereIsNotFound(String path) {
    anybody.get().uri(path).exchange().expectStatus().isNotFound();
  }

  @Test
  void everyWrongFilterIsNamedAtOnce() {
    anybody
        .get()
        .uri("/api/orders?territory=1&state=lost&organisation=x&asOf=2999-01-01&after=-1")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(5);
  }
}
