package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@SharedService
class AuditPagesTest {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  private WebTestClient client = WebTestClient.bindToServer().build();
  private WebTestClient stranger = client;
  private PlaceId school = new PlaceId(1);

  @BeforeEach
  void connect() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    stranger =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    client =
        TestPeople.clientOf(stranger, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    school = PlaceRows.aSchool(sql, "№7 мектеп");
  }

  private WebTestClient.ResponseSpec post(String path, String... fields) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.add(fields[i], fields[i + 1]);
    }
    return client
        .post()
        .uri(path)
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(form))
        .exchange();
  }

  private static String location(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(
        answer
            .expectStatus()
            .isSeeOther()
            .returnResult(Void.class)
            .getResponseHeaders()
            .getFirst(HttpHeaders.LOCATION));
  }

  /** Path of a new draft with its first page filled in. */
  private String startedAudit() {
    String audit = location(post("/places/" + school + "/audits/new"));
    location(
        post(
            audit + "/steps/visit",
            "auditor",
            "Басқа біреу",
            "visited_on",
            "2026-11-01",
            "entrances",
            "1",
            "go",
            "next"));
    return audit;
  }

  private String submittedAudit() {
    String audit = startedAudit();
    location(post(audit + "/steps/Z3", "0.COR-01.value", "700", "go", "next"));
    return location(post(audit + "/review"));
  }

  private WebTestClient.ResponseSpec get(String path) {
    return client.get().uri(path).accept(MediaType.TEXT_HTML).exchange();
  }

  private static String body(WebTestClient.ResponseSpec answer) {
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  @Test
  void startsADraftAndGoesToItsFirstPage() {
    String audit = location(post("/places/" + school + "/audits/new"));
    assertThat(location(get(audit))).isEqualTo(audit + "/steps/visit");
  }

  @ParameterizedTest
  @CsvSource({"/places/999999999/audits/new", "/places/abc/audits/new", "/places/0/audits/new"})
  void knowsNoAuditOfAnUnknownPlace(String path) {
    get(path).expectStatus().isNotFound();
    post(path).expectStatus().isNotFound();
  }

  @ParameterizedTest
  @CsvSource({
    "/audits/01a2043c-60ae-7be6-b521-569180f33ed1",
    "/audits/no-uuid",
    "/audits/01a2043c-60ae-7be6-b521-569180f33ed1/steps/visit",
    "/audits/01a2043c-60ae-7be6-b521-569180f33ed1/review"
  })
  void knowsNoUnknownAudit(String path) {
    get(path).expectStatus().isNotFound();
  }

  @Test
  void knowsNoPageThatTheDraftDoesNotHave() {
    get(startedAudit() + "/steps/Z2-9").expectStatus().isNotFound();
  }

  @Test
  void showsAllMistakesOfAPageWithWhatWasTyped() {
    String audit = startedAudit();
    WebTestClient.ResponseSpec answer =
        post(
            audit + "/steps/Z3?lang=en",
            "0.COR-01.value",
            "wide",
            "0.COR-02.value",
            "-5",
            "go",
            "next");
    answer.expectStatus().isEqualTo(422);
    assertThat(body(answer))
        .contains("href=\"#0.COR-01.value\"", "href=\"#0.COR-02.value\"")
        .contains("value=\"wide\"", "value=\"-5\"")
        .contains("must not be negative");
    assertThat(body(get(audit + "/steps/Z3"))).contains("value=\"wide\"");
  }

  @Test
  void savesMistakesWithoutAWordWhenAskedToSaveOnly() {
    String audit = startedAudit();
    assertThat(location(post(audit + "/steps/Z3", "0.COR-01.value", "кең", "go", "save")))
        .isEqualTo(audit + "/steps/Z3?saved");
  }

  @ParameterizedTest
  @CsvSource({"0.XXX-99.value, XXX-99", "7.DOR-01.value, 7", "colour, colour"})
  void namesFieldsThatTheFormDoesNotHave(String field, String named) {
    WebTestClient.ResponseSpec answer =
        post(startedAudit() + "/steps/Z3?lang=en", field, "900", "go", "save");
    answer.expectStatus().isEqualTo(422);
    assertThat(body(answer)).contains(named);
  }

  @Test
  void saysOnTheReviewThatAnswersOfHigherEntrancesAreKeptBack() {
    String audit = startedAudit();
    post(audit + "/steps/visit", "entrances", "2", "go", "save");
    location(post(audit + "/steps/Z2-2", "2.DOR-01.value", "950", "go", "save"));
    String setAside = "data-part=\"set-aside\"";
    assertThat(body(get(audit + "/review"))).doesNotContain(setAside);

    post(audit + "/steps/visit", "entrances", "1", "go", "save");

    assertThat(body(get(audit + "/review?lang=en")))
        .contains(setAside)
        .contains("The answers about 1 entrance are kept but not submitted");
  }

  @Test
  void takesANameWithoutAValueAsNothing() {
    String audit = startedAudit();
    client
        .post()
        .uri(audit + "/steps/Z3")
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("0.COR-01.value&go=save")
        .exchange()
        .expectStatus()
        .isSeeOther();
    client
        .patch()
        .uri("/api" + audit + "/fields")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"0.COR-01.value\": null}")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void asksForTheDayBeforeTheFirstPageIsLeft() {
    String audit = location(post("/places/" + school + "/audits/new"));
    WebTestClient.ResponseSpec answer =
        post(audit + "/steps/visit", "visited_on", "2999-01-01", "entrances", "0", "go", "next");
    answer.expectStatus().isEqualTo(422);
    assertThat(body(answer))
        .contains("href=\"#visited_on\"", "href=\"#entrances\"")
        .doesNotContain("href=\"#auditor\"");
  }

  @Test
  void givesAnotherEntranceAPageOfItsOwn() {
    String audit = startedAudit();
    assertThat(location(post(audit + "/steps/Z2-1", "go", "add-entrance")))
        .isEqualTo(audit + "/steps/Z2-2");
  }

  @Test
  void showsTheMistakesOfEveryPageBeforeSubmission() {
    String audit = location(post("/places/" + school + "/audits/new"));
    location(post(audit + "/steps/visit", "visited_on", "2999-01-01", "go", "save"));
    location(post(audit + "/steps/Z3", "0.COR-01.value", "кең", "go", "save"));
    WebTestClient.ResponseSpec answer = post(audit + "/review");
    answer.expectStatus().isEqualTo(422);
    assertThat(body(answer))
        .contains("href=\"" + audit + "/steps/visit#visited_on\"")
        .contains("href=\"" + audit + "/steps/Z3#0.COR-01.value\"");
  }

  @Test
  void answersTheVerdictsOfASubmittedAudit() {
    String audit = submittedAudit();
    assertThat(body(get(audit + "?lang=ru"))).contains("700\u00a0мм").contains("Аудит объекта");
    client
        .get()
        .uri("/api/places/" + school + "/verdicts?lang=en")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.groups.length()")
        .isEqualTo(5)
        .jsonPath("$.groups[0].group")
        .isEqualTo("K")
        .jsonPath("$.groups[0].reasons[0].criterion")
        .isEqualTo("COR-01")
        .jsonPath("$.groups[0].reasons[0].visitedOn")
        .isEqualTo("2026-11-01")
        .jsonPath("$.groups[0].reasons[0].measured")
        .isEqualTo("700\u00a0mm");
    client
        .get()
        .uri("/api" + audit)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.observations[0].criterion")
        .isEqualTo("COR-01")
        .jsonPath("$.observations[0].unit")
        .isEqualTo("mm");
  }

  @Test
  void countsEachQuestionOnceAsAnsweredMistakenOrOpen() {
    String audit = startedAudit();
    String review = body(get(audit + "/review?lang=en"));
    int open = sum(review, "(\\d+) questions? without an answer");
    assertThat(sum(review, "0 of (\\d+) answered</span>")).isEqualTo(open).isPositive();

    location(
        post(audit + "/steps/Z3", "0.COR-01.value", "1600", "0.COR-02.value", "кең", "go", "save"));

    review = body(get(audit + "/review?lang=en"));
    assertThat(review).contains("1 mistake");
    assertThat(sum(review, "1 of (\\d+) answered</span>"))
        .isEqualTo(2 + sum(review, "(\\d+) questions? without an answer"));
  }

  private static int sum(String page, String number) {
    return Pattern.compile(number)
        .matcher(page)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group(1)))
        .sum();
  }

  @Test
  void tellsDraftsApartByTheirStartAndProgress() {
    String audit = startedAudit();
    location(post(audit + "/steps/Z3", "0.COR-01.value", "1600", "go", "save"));
    assertThat(body(get("/audit?lang=en")))
        .containsPattern("started \\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d")
        .containsPattern("1 of \\d+ answered")
        .contains("href=\"" + audit + "/discard\"");
  }

  @Test
  void discardsADraftOnlyAfterAsking() {
    String audit = startedAudit();
    assertThat(body(get(audit + "/discard?lang=en"))).contains("Discard this draft?");
    post(audit + "/discard").expectStatus().isEqualTo(422);
    get(audit + "/review").expectStatus().isOk();

    assertThat(location(post(audit + "/discard", "confirmed", "yes"))).isEqualTo("/audit");

    get(audit + "/review").expectStatus().isNotFound();
  }

  @Test
  void discardsNoSubmittedAudit() {
    String audit = submittedAudit();
    post(audit + "/discard", "confirmed", "yes").expectStatus().isEqualTo(409);
    assertThat(body(get(audit + "?lang=en"))).contains("Audit of a place");
  }

  @Test
  void saysWhatMakesABlockedPlaceUsableWithHelp() {
    String audit = startedAudit();
    location(post(audit + "/steps/Z3", "0.COR-01.value", "500", "go", "next"));
    location(post(audit + "/steps/Z8", "0.ORG-03.answer", "present", "go", "save"));
    String result = body(get(location(post(audit + "/review")) + "?lang=en"));
    assertThat(result)
        .contains("Why it is usable with help")
        .contains("Service offered remotely or at home: yes.")
        .contains("What is in the way without help");
  }

  @Test
  void refusesToSubmitTwice() {
    String audit = submittedAudit();
    post(audit + "/review").expectStatus().isEqualTo(409);
    post(audit + "/steps/Z3", "0.COR-01.value", "1600").expectStatus().isEqualTo(409);
    get(audit + "/review").expectStatus().isEqualTo(409);
  }

  @Test
  void hasNoVerdictsForAPlaceNobodyAudited() {
    client
        .get()
        .uri("/api/places/" + school + "/verdicts")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.groups")
        .isEmpty();
    client
        .get()
        .uri("/api/places/999999999/verdicts")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/place-not-found");
  }

  @Test
  void savesSingleFieldsForTheScript() {
    String audit = startedAudit();
    client
        .patch()
        .uri("/api" + audit + "/fields?lang=en")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"0.COR-01.value\": \"wide\"}")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.message")
        .value(String.class, message -> assertThat(message).startsWith("Saved at"));
    client
        .patch()
        .uri("/api" + audit + "/fields?lang=en")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"0.XXX-99.value\": \"1\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("unknown-criterion");
  }

  @Test
  void listsDraftsOfTheReaderAndOfNobodyElse() {
    String audit = startedAudit();
    assertThat(body(get("/audit"))).contains(audit);
    client = anotherAuditor();
    assertThat(body(get("/audit"))).doesNotContain(audit);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, ''",
    "GET, /steps/visit",
    "POST, /steps/visit",
    "GET, /review",
    "POST, /review",
    "GET, /discard",
    "POST, /discard"
  })
  void theDraftOfSomebodyElseDoesNotExist(HttpMethod method, String page) {
    String audit = startedAudit();
    WebTestClient owner = client;
    client = anotherAuditor();
    client
        .method(method)
        .uri(audit + page)
        .accept(MediaType.TEXT_HTML)
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .exchange()
        .expectStatus()
        .isNotFound();
    autosave(audit).expectStatus().isNotFound();
    client = owner;
    get(audit + "/review").expectStatus().isOk();
    autosave(audit).expectStatus().isOk();
  }

  private WebTestClient.ResponseSpec autosave(String audit) {
    return client
        .patch()
        .uri("/api" + audit + "/fields")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"auditor\": \"Басқа біреу\"}")
        .exchange();
  }

  private WebTestClient anotherAuditor() {
    return TestPeople.clientOf(
        stranger, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
  }

  @Test
  void signsAnAuditWithTheNameOfTheAccountWhateverWasSent() {
    String audit = startedAudit();
    assertThat(body(get(audit + "/steps/visit")))
        .contains("Сынақ адамы")
        .doesNotContain("Басқа біреу");
    autosave(audit).expectStatus().isOk();
    location(post(audit + "/steps/Z3", "0.COR-01.value", "700", "go", "save"));
    String submitted = location(post(audit + "/review", "auditor", "Басқа біреу"));
    assertThat(body(get(submitted))).contains("Сынақ адамы").doesNotContain("Басқа біреу");
  }

  @Test
  void aDraftFromBeforeDraftsHadOwnersBecomesTheirsWhoSavesIt() {
    String audit = startedAudit();
    sql.sql("UPDATE audits SET started_by = NULL WHERE id = ?::uuid")
        .param(audit.replace("/audits/", ""))
        .update();
    WebTestClient first = client;
    client = anotherAuditor();
    location(post(audit + "/steps/Z3", "0.COR-01.value", "1600", "go", "save"));
    assertThat(body(get("/audit"))).contains(audit);
    client = first;
    get(audit + "/steps/visit").expectStatus().isNotFound();
  }

  @Test
  void findsAPlaceToAudit() {
    assertThat(body(get("/audit?q=мектеп"))).contains("/audits/new");
    assertThat(body(get("/audit?q=жоқсөз"))).contains("жоқсөз");
  }
}
