package kz.qadam.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.ledger.Ledger;
import kz.qadam.ledger.LedgerEntry;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

@SharedService
@ExtendWith(OutputCaptureExtension.class)
class PeoplePagesTest {

  private static final String PASSWORD = "күзгі жаңбыр жауды";
  private static final GrantScope ALMATY = new GrantScope.Territory(new KatoCode("750000000"));
  private static final GrantScope ASTANA = new GrantScope.Territory(new KatoCode("710000000"));

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired AccountService accounts;
  @Autowired SessionService sessions;
  @Autowired Ledger ledger;
  private WebTestClient country = WebTestClient.bindToServer().build();
  private WebTestClient almaty = country;
  private String login = "";

  @BeforeEach
  void signInAdministrators() {
    country = administrator(GrantScope.COUNTRY);
    almaty = administrator(ALMATY);
    login = "u" + UUID.randomUUID();
  }

  private WebTestClient administrator(GrantScope scope) {
    return clientOf(TestPeople.signIn(context, Role.ADMINISTRATOR, scope));
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

  private PersonId aPerson(String name) {
    return accounts.createForDemo(login, name, PASSWORD);
  }

  private void grant(PersonId person, Role role, GrantScope scope) {
    accounts.give(person, new Grant(role, scope, today, null), null);
  }

  private long grantOf(PersonId person) {
    return sql.sql("SELECT max(id) FROM grants WHERE person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private static ResponseSpec get(WebTestClient client, String path) {
    String separator = path.contains("?") ? "&" : "?";
    return client.get().uri(path + separator + "lang=en").accept(MediaType.TEXT_HTML).exchange();
  }

  private static ResponseSpec post(WebTestClient client, String path, String... fields) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return client
        .post()
        .uri(path + "?lang=en")
        .accept(MediaType.TEXT_HTML)
        .body(BodyInserters.fromFormData(body))
        .exchange();
  }

  private static String page(ResponseSpec answer, int status) {
    answer.expectStatus().isEqualTo(status);
    return Objects.requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody());
  }

  private LedgerEntry lastDecisionOn(PersonId person) {
    return ledger.listEntries("person/" + person).getLast();
  }

  @Test
  void listsPeopleByNameAPageAtATime() {
    String family = "Т" + UUID.randomUUID();
    for (int i = 0; i < 26; i++) {
      login = "u" + UUID.randomUUID();
      aPerson(family + " " + (char) ('а' + i));
    }
    String first = page(get(country, "/people?q=" + family.toLowerCase(Locale.ROOT)), 200);
    assertThat(first).contains(family + " а").doesNotContain(family + " " + (char) ('а' + 25));
    assertThat(first).doesNotContain("First page");
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String path = next.group(1).replace("&amp;", "&");
    String second = page(get(country, URLDecoder.decode(path, StandardCharsets.UTF_8)), 200);
    assertThat(second).contains(family + " " + (char) ('а' + 25)).doesNotContain("rel=\"next\"");
  }

  @Test
  void theListStartsAgainAfterSomebodyWhoWasErased() {
    PersonId erased = aPerson("А" + UUID.randomUUID());
    post(country, "/people/" + erased + "/erasure").expectStatus().isSeeOther();
    login = "u" + UUID.randomUUID();
    String name = "Б" + UUID.randomUUID();
    aPerson(name);
    assertThat(page(get(country, "/people?q=" + name + "&after=" + erased), 200)).contains(name);
    assertThat(page(get(country, "/people?q=" + name + "&after=999999999"), 200)).contains(name);
  }

  @Test
  void anUnknownRoleInTheDatabaseGivesNoRightAndHidesNothingElse(CapturedOutput log) {
    PersonId person = aPerson("Екі рөлі бар");
    grant(person, Role.AUDITOR, ALMATY);
    sql.sql("ALTER TABLE grants DROP CONSTRAINT grants_role_ck").update();
    try {
      grant(person, Role.ADMINISTRATOR, ALMATY);
      long unknown = grantOf(person);
      sql.sql("UPDATE grants SET role = 'inspector' WHERE id = ?").param(unknown).update();
      assertThat(accounts.listGrants(person)).extracting(Grant::role).containsExactly(Role.AUDITOR);
      WebTestClient theirs = clientOf(TestPeople.sessionOf(context, person));
      assertThat(page(get(theirs, "/me"), 200)).contains("Auditor");
      get(theirs, "/people").expectStatus().isForbidden();
      get(country, "/grants/" + unknown + "/end").expectStatus().isNotFound();
      assertThat(log.getAll()).containsOnlyOnce("grant " + unknown + " has the unknown role");
      sql.sql("DELETE FROM grants WHERE id = ?").param(unknown).update();
    } finally {
      sql.sql(
              "ALTER TABLE grants ADD CONSTRAINT grants_role_ck CHECK (role IN ('organisation',"
                  + " 'auditor', 'reviewer', 'akimat', 'ministry', 'administrator'))")
          .update();
    }
  }

  @Test
  void aLetterThatCannotBeStoredIsAMistakeInItsField() {
    post(country, "/organisations", "nameKk", "Ұйым\0", "ownerClass", "private")
        .expectStatus()
        .isEqualTo(422);
    country
        .post()
        .uri("/organisations?lang=en")
        .accept(MediaType.APPLICATION_JSON)
        .body(BodyInserters.fromFormData("nameKk", "\0").with("bin", "1"))
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(1)
        .jsonPath("$.errors[0].field")
        .isEqualTo("nameKk")
        .jsonPath("$.errors[0].code")
        .isEqualTo("unstorable-letter");
  }

  @Test
  void anAdministratorOfATerritoryKnowsOnlyWhoHasAGrantWithinIt() {
    String here = "Мұнда " + UUID.randomUUID();
    PersonId inside = aPerson(here);
    grant(inside, Role.AUDITOR, ALMATY);
    login = "v" + UUID.randomUUID();
    PersonId outside = aPerson("Басқа " + UUID.randomUUID());
    grant(outside, Role.AUDITOR, ASTANA);
    assertThat(page(get(almaty, "/people"), 200))
        .contains(here)
        .doesNotContain("/people/" + outside + "\"");
    assertThat(page(get(almaty, "/people/" + inside), 200)).contains(here);
    get(almaty, "/people/" + outside).expectStatus().isNotFound();
    get(almaty, "/grants/" + grantOf(outside) + "/end").expectStatus().isNotFound();
    get(almaty, "/organisations").expectStatus().isForbidden();
  }

  @Test
  void anAccountWithAGrantElsewhereIsNotTheirsToOpen() {
    PersonId both = aPerson("Екі жерде");
    grant(both, Role.AUDITOR, ALMATY);
    grant(both, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    String session = TestPeople.sessionOf(context, both);
    assertThat(page(get(almaty, "/people/" + both), 200))
        .contains("Auditor")
        .contains("has a role elsewhere")
        .doesNotContain(">Administrator<")
        .doesNotContain("/password");
    post(almaty, "/people/" + both + "/password").expectStatus().isForbidden();
    post(almaty, "/people/" + both + "/devices/1/revocation").expectStatus().isForbidden();
    get(clientOf(session), "/people").expectStatus().isOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"emperor", "ADMINISTRATOR", ""})
  void aRoleThatIsNoneIsRefusedAndNothingGiven(String role) {
    PersonId person = aPerson("Рөл алушы");
    String[] fields = {"role", role, "territory", "750000000", "firstDay", today.toString()};
    assertThat(page(post(country, "/people/" + person + "/grants", fields), 422))
        .contains("href=\"#role\"");
    assertThat(accounts.listGrants(person)).isEmpty();
  }

  @Test
  void givesARoleFoundByPartOfANameIntoTheLedger() {
    PersonId person = aPerson("Рөл алушы");
    String path = "/people/" + person + "/grants";
    String found =
        page(
            post(
                country,
                path,
                "role",
                "auditor",
                "territoryName",
                "алматы",
                "firstDay",
                today.toString(),
                "find",
                "territoryName"),
            200);
    assertThat(found)
        .contains("value=\"750000000\"")
        .contains("value=\"190000000\"")
        .contains("value=\"алматы\"")
        .containsPattern("value=\"auditor\"[^>]*checked");
    assertThat(accounts.listGrants(person)).isEmpty();
    post(
            country,
            path,
            "role",
            "auditor",
            "territoryName",
            "алматы",
            "territory",
            "750000000",
            "firstDay",
            today.toString(),
            "lastDay",
            today.plusDays(1).toString())
        .expectStatus()
        .isSeeOther();
    Grant given = new Grant(Role.AUDITOR, ALMATY, today, today.plusDays(2));
    assertThat(accounts.listGrants(person)).containsExactly(given);
    assertThat(lastDecisionOn(person).kind()).isEqualTo("grant-given");
    assertThat(lastDecisionOn(person).actor()).startsWith("person/");
    assertThat(page(get(country, "/people/" + person), 200))
        .contains("in force")
        .contains("Сынақ адамы");
  }

  @Test
  void anAuditorsRoleMayHoldForAssignedPlacesAlone() {
    PersonId person = aPerson("Тапсырма алушы");
    String path = "/people/" + person + "/grants";
    String[] typed = {
      "role",
      "reviewer",
      "territoryName",
      "алматы",
      "territory",
      "750000000",
      "extent",
      "assigned",
      "firstDay",
      today.toString()
    };
    assertThat(page(post(country, path, typed), 422))
        .contains("Which places of the territory: is for auditors only")
        .containsPattern("value=\"assigned\"[^>]*checked");
    typed[1] = "auditor";
    post(country, path, typed).expectStatus().isSeeOther();
    assertThat(accounts.listGrants(person))
        .containsExactly(
            new Grant(
                Role.AUDITOR,
                new GrantScope.AssignedPlaces(new KatoCode("750000000")),
                today,
                null));
    assertThat(lastDecisionOn(person).content())
        .contains("\"territory\":\"750000000\"", "\"places\":\"assigned\"");
    assertThat(page(get(country, "/people/" + person), 200)).contains("assigned places only");
    String elsewhere = TestPeople.signIn(context, Role.ADMINISTRATOR, ASTANA);
    get(clientOf(elsewhere), "/people/" + person).expectStatus().isNotFound();
  }

  @Test
  void aSearchThatFindsNothingLeavesTheWholeAreaToChoose() {
    PersonId person = aPerson("Бүкіл ел");
    String path = "/people/" + person + "/grants";
    String[] typed = {"role", "auditor", "territoryName", "Жоқ жер", "firstDay", today.toString()};
    String[] search = Arrays.copyOf(typed, typed.length + 2);
    search[typed.length] = "find";
    search[typed.length + 1] = "territoryName";
    assertThat(page(post(country, path, search), 200))
        .contains("Жоқ жер")
        .contains("value=\"000000000\"")
        .doesNotContainPattern("value=\"000000000\"[^>]*checked");
    assertThat(page(post(country, path, typed), 422)).contains("nothing was found for “Жоқ жер”");
    assertThat(accounts.listGrants(person)).isEmpty();
    String[] chosen = Arrays.copyOf(typed, typed.length + 2);
    chosen[typed.length] = "territory";
    chosen[typed.length + 1] = "000000000";
    post(country, path, chosen).expectStatus().isSeeOther();
    assertThat(accounts.listGrants(person))
        .extracting(Grant::scope)
        .containsExactly(GrantScope.COUNTRY);
  }

  @Test
  void givesTheSameRoleForTheSamePeriodOnce() {
    PersonId person = aPerson("Екі рет");
    String path = "/people/" + person + "/grants";
    String[] wanted = {
      "role",
      "auditor",
      "territoryName",
      "алматы",
      "territory",
      "750000000",
      "firstDay",
      today.toString()
    };
    post(country, path, wanted).expectStatus().isSeeOther();
    assertThat(page(post(country, path, wanted), 422)).contains("already has it there");
    assertThat(accounts.listGrants(person)).hasSize(1);
    post(country, "/grants/" + grantOf(person) + "/end").expectStatus().isSeeOther();
    post(country, path, wanted).expectStatus().isSeeOther();
  }

  @Test
  void tellsAllMistakesOfAGrantAtOnceAndKeepsWhatWasTyped() {
    PersonId person = aPerson("Рөл алушы");
    String path = "/people/" + person + "/grants";
    assertThat(
            page(
                post(
                    country,
                    path,
                    "territoryName",
                    "Жоқ жер",
                    "firstDay",
                    "2020-01-01",
                    "lastDay",
                    "ертең"),
                422))
        .contains("Role: is needed")
        .contains("nothing was found for “Жоқ жер”")
        .contains("First day: must not be before")
        .contains("Last day (inclusive): must be a date")
        .contains("value=\"Жоқ жер\"")
        .contains("value=\"ертең\"");
    assertThat(
            page(
                post(
                    country,
                    path,
                    "role",
                    "auditor",
                    "territoryName",
                    "алматы",
                    "firstDay",
                    today.toString()),
                422))
        .contains("choose one of those found");
    assertThat(page(post(country, path, "role", "organisation", "firstDay", today.toString()), 422))
        .contains("Name or BIN of the organisation: is needed");
    assertThat(accounts.listGrants(person)).isEmpty();
  }

  @Test
  void anAdministratorOfATerritoryGivesNothingOutsideIt() {
    PersonId person = aPerson("Рөл алушы");
    grant(person, Role.AUDITOR, ALMATY);
    String path = "/people/" + person + "/grants";
    assertThat(
            page(
                post(
                    almaty,
                    path,
                    "role",
                    "auditor",
                    "territory",
                    "710000000",
                    "firstDay",
                    today.toString()),
                422))
        .contains("choose one of those found");
    assertThat(
            page(
                post(
                    almaty,
                    path,
                    "role",
                    "organisation",
                    "organisationName",
                    "а",
                    "firstDay",
                    today.toString()),
                422))
        .contains("no such value");
  }

  @Test
  void endsAGrantAtOnceOnEveryPageAndInTheLedger() {
    PersonId person = aPerson("Рөлі бар");
    grant(person, Role.ADMINISTRATOR, ALMATY);
    WebTestClient theirs = clientOf(TestPeople.sessionOf(context, person));
    get(theirs, "/people").expectStatus().isOk();
    String end = "/grants/" + grantOf(person) + "/end";
    assertThat(page(get(country, end), 200)).contains("Administrator").contains("End the role");
    post(country, end).expectStatus().isSeeOther();
    get(theirs, "/people").expectStatus().isForbidden();
    assertThat(lastDecisionOn(person).kind()).isEqualTo("grant-ended");
    assertThat(lastDecisionOn(person).content()).contains("\"territory\":\"750000000\"");
    assertThat(page(get(country, "/people/" + person), 200)).contains("ended: ");
    assertThat(page(post(country, end), 409)).contains("This role has ended already");
  }

  @Test
  void theLastAdministratorOfTheCountryStays() {
    sql.sql(
            "UPDATE grants SET ended_at = now() WHERE role = 'administrator' AND territory_kato IS"
                + " NULL")
        .update();
    PersonId last = aPerson("Соңғы әкімші");
    grant(last, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    WebTestClient theirs = clientOf(TestPeople.sessionOf(context, last));
    String end = "/grants/" + grantOf(last) + "/end";
    assertThat(page(post(theirs, end), 409)).contains("last administrator of the country");
    assertThat(lastDecisionOn(last).kind()).isEqualTo("grant-given");
    Grant ending =
        new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today.minusDays(1), today.plusDays(1));
    TestPeople.signIn(context, ending);
    post(theirs, end).expectStatus().isEqualTo(409);
    TestPeople.signIn(context, tomorrow());
    post(theirs, end).expectStatus().isEqualTo(409);
    addOneWithoutPassword();
    post(theirs, end).expectStatus().isEqualTo(409);
    assertThat(page(post(theirs, "/people/" + last + "/erasure"), 409))
        .contains("last administrator of the country");
    administrator(GrantScope.COUNTRY);
    post(theirs, end).expectStatus().isSeeOther();
  }

  private Grant tomorrow() {
    return new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today.plusDays(1), null);
  }

  /** An administrator who came from a provider that is no longer configured. */
  private void addOneWithoutPassword() {
    PersonId person =
        TestPeople.personOf(
            context, TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
    sql.sql("UPDATE people SET password_hash = NULL WHERE id = ?").param(person.value()).update();
    sql.sql("INSERT INTO provider_accounts VALUES ('https://former.example', 's', ?, now())")
        .param(person.value())
        .update();
  }

  @Test
  void nobodyGrantsThemselvesARole() {
    PersonId self = aPerson("Өзі");
    grant(self, Role.ADMINISTRATOR, GrantScope.COUNTRY);
    WebTestClient theirs = clientOf(TestPeople.sessionOf(context, self));
    post(
            theirs,
            "/people/" + self + "/grants",
            "role",
            "reviewer",
            "territory",
            "000000000",
            "firstDay",
            today.toString())
        .expectStatus()
        .isForbidden();
    assertThat(page(get(theirs, "/people/" + self), 200))
        .contains("Nobody gives themselves a role")
        .doesNotContain("/grants/new");
    get(theirs, "/people/" + self + "/grants/new")
        .expectStatus()
        .isSeeOther()
        .expectHeader()
        .valueEquals("Location", "/people/" + self);
    post(theirs, "/people/" + self + "/grants", "find", "territoryName")
        .expectStatus()
        .isForbidden();
  }

  @Test
  void showsANewFirstPasswordOnceAndSignsOut() {
    PersonId person = aPerson("Ұмытшақ");
    grant(person, Role.AUDITOR, ALMATY);
    WebTestClient theirs = clientOf(TestPeople.sessionOf(context, person));
    get(theirs, "/me").expectStatus().isOk();
    FluxExchangeResult<String> answer =
        post(almaty, "/people/" + person + "/password").returnResult(String.class);
    assertThat(answer.getStatus().value()).isEqualTo(303);
    String path = "/people/" + person + "/password/new";
    assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo(path);
    ResponseCookie secret =
        Objects.requireNonNull(answer.getResponseCookies().getFirst("qadam-shown-once"));
    assertThat(secret.isHttpOnly() && secret.isSecure()).isTrue();
    assertThat(secret.getPath()).isEqualTo("/");
    WebTestClient shownTo =
        almaty.mutate().defaultCookie("qadam-shown-once", secret.getValue()).build();
    PersonId other = accounts.createForDemo("o" + login, "Басқа Адам", PASSWORD);
    grant(other, Role.AUDITOR, ALMATY);
    ResponseSpec elsewhere = get(shownTo, "/people/" + other + "/password/new");
    elsewhere.expectCookie().doesNotExist("qadam-shown-once"); // still to be shown on its page
    ResponseSpec first = get(shownTo, path);
    first.expectHeader().valueEquals("Cache-Control", "no-store");
    first.expectCookie().maxAge("qadam-shown-once", Duration.ZERO);
    Matcher shown =
        Pattern.compile("id=\"first-password\"[^>]*>([^<]+)<").matcher(page(first, 200));
    assertThat(shown.find()).isTrue();
    assertThat(page(get(almaty, path), 200))
        .contains("was shown once")
        .doesNotContain(shown.group(1));
    assertThat(lastDecisionOn(person).kind()).isEqualTo("password-reset");
    get(theirs, "/me").expectStatus().isSeeOther();
    assertThat(sessions.signIn(login, PASSWORD, "test")).isEmpty();
    assertThat(sessions.signIn(login, shown.group(1), "test")).isPresent();
    get(clientOf(TestPeople.sessionOf(context, person)), "/me")
        .expectHeader()
        .valueEquals("Location", "/me/password");
  }

  @Test
  void signsOutADeviceOfSomebodyElse() {
    PersonId person = aPerson("Планшетін жоғалтқан");
    grant(person, Role.AUDITOR, ALMATY);
    WebTestClient theirs = clientOf(TestPeople.sessionOf(context, person, "Firefox Linux"));
    get(theirs, "/me").expectStatus().isOk();
    assertThat(page(get(almaty, "/people/" + person), 200)).contains("Firefox, Linux");
    long device = sessions.listDevices(person).getFirst().sessionId();
    post(almaty, "/people/" + person + "/devices/" + device + "/revocation")
        .expectStatus()
        .isSeeOther();
    get(theirs, "/me").expectStatus().isSeeOther();
  }

  @Test
  void addsAndRenamesAnOrganisation() {
    String name = "Ұйым " + UUID.randomUUID();
    assertThat(page(post(country, "/organisations", "nameKk", " ", "bin", "940540000001"), 422))
        .contains("Name in Kazakh: is needed")
        .contains("the control digit does not fit")
        .contains("Class of owner: is needed")
        .contains("value=\"940540000001\"");
    post(country, "/organisations", "nameKk", name, "bin", "940540000002", "ownerClass", "private")
        .expectStatus()
        .isSeeOther();
    assertThat(
            page(
                post(
                    country,
                    "/organisations",
                    "nameKk",
                    "Көшірме",
                    "bin",
                    "940540000002",
                    "ownerClass",
                    "ngo"),
                422))
        .contains("has this BIN already");
    long id =
        sql.sql("SELECT id FROM organisations WHERE bin = '940540000002'")
            .query(Long.class)
            .single();
    post(
            country,
            "/organisations/" + id,
            "nameKk",
            name,
            "nameRu",
            "Школа",
            "bin",
            "940540000002",
            "ownerClass",
            "ngo")
        .expectStatus()
        .isSeeOther();
    assertThat(page(get(country, "/organisations?q=школа 940540000002"), 200))
        .contains(name)
        .contains("Public association");
    get(country, "/organisations/999999").expectStatus().isNotFound();
  }

  @Test
  void theNavigationLeadsOnlyWhereTheReaderMayGo() {
    assertThat(page(get(country, "/me"), 200)).contains("href=\"/people\"");
    WebTestClient auditor = clientOf(TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
    assertThat(page(get(auditor, "/me"), 200)).doesNotContain("href=\"/people\"");
    get(auditor, "/people").expectStatus().isForbidden();
    assertThat(page(get(auditor, "/me"), 200)).contains("href=\"/audit\"");
    assertThat(page(get(country, "/me"), 200)).doesNotContain("href=\"/audit\"");
  }
}
