package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

/** Places given to auditors over the page, and what auditor and tablet see of it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AssignmentsTest {

  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));
  private static final GrantScope ASTANA = new GrantScope.Territory(new KatoCode("710000000"));

  @Autowired ApplicationContext context;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;

  private PlaceId first = new PlaceId(1);
  private PlaceId second = new PlaceId(1);
  private Tablet reviewer = new Tablet(context, "");
  private Tablet auditor = new Tablet(context, "");

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("assignments")::url);
  }

  @BeforeEach
  void gather() {
    sql.sql("UPDATE places SET removed_at = now() WHERE source = 'test'").update();
    first = PlaceRows.aSchool(sql, "№1 мектеп");
    second = PlaceRows.aSchool(sql, "№2 мектеп");
    reviewer = signedIn(Role.REVIEWER, ALMATY);
    auditor = signedIn(Role.AUDITOR, ALMATY);
  }

  private Tablet signedIn(Role role, GrantScope scope) {
    return new Tablet(context, TestPeople.signIn(context, role, scope));
  }

  private PersonId person(Tablet who) {
    return TestPeople.personOf(context, who.session());
  }

  private ResponseSpec post(Tablet who, String path, MultiValueMap<String, String> form) {
    return who.client()
        .post()
        .uri(path + "?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(form))
        .exchange();
  }

  private static MultiValueMap<String, String> form(String... namesAndValues) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form.add(namesAndValues[i], namesAndValues[i + 1]);
    }
    return form;
  }

  private ResponseSpec give(Tablet by, Tablet to, PlaceId... places) {
    return give("never", by, to, places);
  }

  private ResponseSpec give(String reason, Tablet by, Tablet to, PlaceId... places) {
    MultiValueMap<String, String> form =
        form(
            "auditor",
            person(to).toString(),
            "due",
            LocalDate.now(ZoneId.of("Asia/Almaty")).plusDays(9).toString(),
            "reason",
            reason);
    List.of(places).forEach(place -> form.add("place", place.toString()));
    return post(by, "/assignments", form);
  }

  private static String page(Tablet who, String path) {
    return Objects.requireNonNull(
        who.client()
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

  private static List<Integer> ownPlaces(Tablet who) {
    return Objects.requireNonNull(
            who.client()
                .get()
                .uri("/api/fieldwork/assignments")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult()
                .getResponseBody())
        .stream()
        .map(one -> (Integer) one.get("place"))
        .toList();
  }

  private String openAssignment(PlaceId place) {
    return sql.sql("SELECT id::text FROM assignments WHERE place_id = ? AND ended_at IS NULL")
        .param(place.value())
        .query(String.class)
        .single();
  }

  @Test
  void aReviewerFindsPlacesAndGivesThemToAnAuditorWhoSeesThemOnPageAndTablet() {
    String found = page(reviewer, "/assignments?why=never&lang=en");
    assertThat(found).contains("№1 мектеп", "№2 мектеп", "never audited");
    give(reviewer, auditor, first, second).expectStatus().isSeeOther();
    assertThat(page(reviewer, "/assignments?lang=en")).contains("Open assignments: 2");
    assertThat(page(auditor, "/audit?lang=en")).contains("Places given to you", "№1 мектеп");
    assertThat(ownPlaces(auditor))
        .containsExactlyInAnyOrder((int) first.value(), (int) second.value());
    auditor
        .client()
        .get()
        .uri("/api/fieldwork/assignments")
        .exchange()
        .expectBody()
        .jsonPath("$[0].order")
        .isEqualTo(1)
        .jsonPath("$[0].reason")
        .isEqualTo("never")
        .jsonPath("$[0].blind")
        .isEqualTo(false)
        .jsonPath("$[0].name.kk")
        .isNotEmpty();
  }

  @Test
  void whatIsMissingIsNamedAndTheTicksStay() {
    ResponseSpec answer =
        post(reviewer, "/assignments", form("place", first.toString(), "due", "soon"));
    answer.expectStatus().isEqualTo(422);
    String page =
        Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
    assertThat(page).contains("Auditor: is needed", "Last day of the visit: must be a date");
    Matcher ticked = Pattern.compile("value=\"" + first + "\" checked").matcher(page);
    assertThat(ticked.find()).isTrue();
    post(reviewer, "/assignments", form("auditor", person(auditor).toString(), "due", "2026-01-01"))
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("tick at least one place"));
  }

  @Test
  void nobodyIsGivenWhatTheyMayNotAuditAndNobodyGivesWhatIsNotTheirs() {
    give(reviewer, signedIn(Role.AUDITOR, ASTANA), first).expectStatus().isEqualTo(422);
    Tablet elsewhere = signedIn(Role.REVIEWER, ASTANA);
    give(elsewhere, auditor, first).expectStatus().isForbidden();
    give(elsewhere, signedIn(Role.AUDITOR, ASTANA), first)
        .expectStatus()
        .isForbidden(); // the same answer, whoever audits there
    assertThat(ownPlaces(auditor)).isEmpty();
  }

  @Test
  void anAssignmentIsTakenBackOrGivenToSomebodyElse() {
    give(reviewer, auditor, first).expectStatus().isSeeOther();
    String id = openAssignment(first);
    Tablet other = signedIn(Role.AUDITOR, ALMATY);
    assertThat(page(reviewer, "/assignments/" + id + "?lang=en")).contains("Take it back");
    post(reviewer, "/assignments/" + id + "/auditor", form("auditor", person(other).toString()))
        .expectStatus()
        .isSeeOther();
    assertThat(ownPlaces(auditor)).isEmpty();
    assertThat(ownPlaces(other)).containsExactly((int) first.value());
    String again = openAssignment(first);
    post(reviewer, "/assignments/" + again + "/revocation", form("x", ""))
        .expectStatus()
        .isSeeOther();
    assertThat(ownPlaces(other)).isEmpty();
    post(reviewer, "/assignments/" + again + "/revocation", form("x", ""))
        .expectStatus()
        .isNotFound();
  }

  /** Namesakes exist: the choice goes by the account, and a refused one is shown again. */
  @Test
  void whoeverHasItIsChosenAndARefusedChoiceStays() {
    Tablet namesake = signedIn(Role.AUDITOR, ALMATY);
    give(reviewer, namesake, first).expectStatus().isSeeOther();
    String path = "/assignments/" + openAssignment(first);
    assertThat(selected(page(reviewer, path))).containsExactly(person(namesake).toString());

    String refused =
        Objects.requireNonNull(
            post(reviewer, path + "/auditor", form("auditor", "x"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    assertThat(refused).contains("error-summary", "auditor-error", "is needed", "Take it back");
    assertThat(selected(refused)).containsExactly(person(namesake).toString());

    Tablet elsewhere = signedIn(Role.AUDITOR, ASTANA);
    post(reviewer, path + "/auditor", form("auditor", person(elsewhere).toString()))
        .expectStatus()
        .isEqualTo(422);
    assertThat(ownPlaces(namesake)).containsExactly((int) first.value());
  }

  private static List<String> selected(String page) {
    return Pattern.compile("<option value=\"(\\d+)\"[^>]*selected")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void theOpenListHoldsWhatLiesInTheReadersTerritories() {
    give(reviewer, auditor, first).expectStatus().isSeeOther();
    String link = "/assignments/" + openAssignment(first);
    assertThat(page(reviewer, "/assignments")).contains(link);
    assertThat(page(signedIn(Role.REVIEWER, GrantScope.COUNTRY), "/assignments")).contains(link);
    assertThat(page(signedIn(Role.REVIEWER, ASTANA), "/assignments")).doesNotContain(link);
  }

  @Test
  void aSubmittedVisitEndsTheAssignment() {
    give(reviewer, auditor, first).expectStatus().isSeeOther();
    StandardPack pack = packs.current();
    TabletVisit visit = TabletVisit.at(first, pack.id(), pack.version());
    auditor.send(visit.answer("0.COR-01.value", "1600").finished().items());
    assertThat(ownPlaces(auditor)).isEmpty();
    assertThat(page(reviewer, "/assignments?why=never&lang=en")).doesNotContain("№1 мектеп");
    assertThat(page(reviewer, "/assignments?why=repeat&lang=en"))
        .contains("№1 мектеп", "last audited on");
    assertThat(page(reviewer, "/assignments?why=expired&lang=en")).doesNotContain("№1 мектеп");
  }

  @Test
  void placesAreFoundByRiskWithTheReasonsAndGivenForIt() {
    assertThat(page(reviewer, "/assignments?why=risk&lang=en"))
        .contains("№1 мектеп", "nobody knows whether it is accessible", "no points are added up");
    String riskless = page(reviewer, "/assignments?why=never&lang=en");
    assertThat(riskless).doesNotContain("nobody knows whether it is accessible");
    give("risk", reviewer, auditor, first).expectStatus().isSeeOther();
    assertThat(page(reviewer, "/assignments?lang=en")).contains("something calls for a visit");
    assertThat(page(reviewer, "/assignments?why=risk&lang=en")).contains("№2 мектеп");
  }

  @Test
  void placesAreFoundByTerritoryAndKind() {
    assertThat(page(reviewer, "/assignments?kind=EDU&why=never")).contains("№1 мектеп");
    assertThat(page(reviewer, "/assignments?kind=EDU.school&why=never")).contains("№1 мектеп");
    assertThat(page(reviewer, "/assignments?kind=MED&why=never")).doesNotContain("№1 мектеп");
    assertThat(page(reviewer, "/assignments?in=710000000&lang=en"))
        .contains("There is no territory");
  }

  @Test
  void aTabletTakesAPlaceAlongWithItsLastFacts() {
    StandardPack pack = packs.current();
    TabletVisit visit = TabletVisit.at(second, pack.id(), pack.version());
    auditor.send(visit.answer("0.COR-01.value", "1600").finished().items());
    auditor
        .client()
        .get()
        .uri("/api/fieldwork/places/" + second)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.storeys")
        .isEqualTo(3)
        .jsonPath("$.facts[0].criterion")
        .isEqualTo("COR-01")
        .jsonPath("$.facts[0].value")
        .isEqualTo("1600")
        .jsonPath("$.facts[0].unit")
        .isEqualTo("mm")
        .jsonPath("$.facts[0].visitedOn")
        .isEqualTo("2026-11-01")
        .jsonPath("$.pack.version")
        .isEqualTo(pack.version());
  }
}
