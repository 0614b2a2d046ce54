package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.InvitationService;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.fieldwork.Tablet;
import kz.qadam.fieldwork.TabletVisit;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderScene;
import kz.qadam.order.OrderService;
import kz.qadam.photo.PhotoId;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.report.ReportService;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;

/** Sends every request of the matrix as everybody it speaks of, inside and outside their scope. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = { // nobody walks as fast as this test
      "qadam.limits.writes-per-minute.person=100000",
      "qadam.limits.writes-per-minute.address=100000"
    })
class PermissionWalkTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final KatoCode ASTANA = new KatoCode("710000000");
  private static final Set<String> OF_THE_COUNTRY = Set.of("country", "standard");
  private static final String ABSENT_ID = "999999999";

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired PermissionMatrix matrix;
  @Autowired AuditService audits;
  @Autowired AccountService accounts;
  @Autowired InvitationService invitations;
  @Autowired StandardPacks packs;
  @Autowired ReportService reports;

  /** Somebody without an account has none. */
  private final Map<Caller, Map<GrantScope, String>> sessions = new HashMap<>();

  private WebTestClient client = WebTestClient.bindToServer().build();
  private PlaceId place = new PlaceId(1);
  private String draft = "";
  private String submitted = "";
  private String photo = "";
  private long order;
  private long commitment;
  private long report;
  private PersonId person = new PersonId(1);
  private long grant;
  private long invitation;
  private long ownOrganisation;
  private long otherOrganisation;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("permission_walk")::url);
  }

  /**
   * Somebody with a role inside or outside of where the place is. Without a role: nobody, or
   * somebody signed in who is inside but was granted nothing.
   */
  private record Caller(@Nullable Role role, boolean isInside, boolean isOfAssignedPlaces) {

    Caller(@Nullable Role role, boolean isInside) {
      this(role, isInside, false);
    }

    @Override
    public String toString() {
      if (role == null) {
        return isSignedIn() ? "somebody without a role" : "nobody";
      }
      return role.code()
          + (isInside ? " inside" : " outside")
          + (isOfAssignedPlaces ? " what is assigned" : "");
    }

    boolean isSignedIn() {
      return role != null || isInside;
    }
  }

  @BeforeEach
  void makeWhatRequestsAreAbout() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    client =
        WebTestClient.bindToServer()
            .baseUrl("http://127.0.0.1:" + port)
            .responseTimeout(Duration.ofSeconds(60)) // a busy machine, and the first page compiles
            .build();
    ownOrganisation = anOrganisation();
    otherOrganisation = anOrganisation();
    place = aPlace();
    draft = audits.startVisit(place).id().toString();
    submitted = aSubmittedAudit(null).toString();
    photo = aPhoto();
    order = anOrder();
    person = aPerson();
    grant =
        sql.sql("SELECT id FROM grants WHERE person_id = ?")
            .param(person.value())
            .query(Long.class)
            .single();
    anInvitation();
    invitation = sql.sql("SELECT max(id) FROM invitations").query(Long.class).single();
    report =
        reports
            .freeze(ALMATY, LocalDate.now(ZoneId.of("Asia/Almaty")).minusDays(1), null)
            .id()
            .value();
    commitment =
        sql.sql(
                """
                INSERT INTO commitments (place_id, accepted_on, document_number, due_on)
                VALUES (?, '2026-02-01', '№ 1', '2027-01-01') RETURNING id\
                """)
            .param(place.value())
            .query(Long.class)
            .single();
  }

  private long anOrder() {
    OrderScene scene = new OrderScene(context);
    OrderFields.Issue fields =
        new OrderFields.Issue(List.of("0.COR-01"), null, "12-Ұ", "2026-11-02", "2026-12-20", null);
    AuditId audit = scene.accepted(place, "2026-11-01", OrderScene.NARROW_CORRIDOR);
    return context
        .getBean(OrderService.class)
        .issue(audit, fields, scene.who(scene.reviewer()))
        .id()
        .value();
  }

  /** The token of a link that an administrator of the country made for an auditor in Almaty. */
  private String anInvitation() {
    PersonId inviter =
        accounts.createForDemo("i" + UUID.randomUUID(), "Шақырушы", "көктемгі жел есті");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
    Grant administering = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today, null);
    accounts.give(inviter, administering, null);
    SignedIn who = new SignedIn(inviter, "Шақырушы", false, 1, List.of(administering));
    Grant auditing = new Grant(Role.AUDITOR, new GrantScope.Territory(ALMATY), today, null);
    return invitations.invite(who, auditing, null);
  }

  private PersonId aPerson() {
    PersonId made =
        accounts.createForDemo("m" + UUID.randomUUID(), "Басқарылатын адам", "көктемгі жел есті");
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));
    Grant auditing = new Grant(Role.AUDITOR, new GrantScope.Territory(ALMATY), today, null);
    accounts.give(made, auditing, null);
    return made;
  }

  private long anOrganisation() {
    return sql.sql(
            "INSERT INTO organisations (name_kk, owner_class, source)"
                + " VALUES ('Ұйым', 'private', 'test') RETURNING id")
        .query(Long.class)
        .single();
  }

  private PlaceId aPlace() {
    long id =
        sql.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, owner_class, organisation_id,
                                    territory_kato, territory_basis, content_hash)
                VALUES ('test', ?, 'EDU.school', 'Мектеп', 'private', ?, ?, 'stated', '')
                RETURNING id\
                """)
            .params(UUID.randomUUID().toString(), ownOrganisation, ALMATY.value())
            .query(Long.class)
            .single();
    return new PlaceId(id);
  }

  private AuditId aSubmittedAudit(@Nullable PersonId submitter) {
    AuditId id = audits.startVisit(place).id();
    audits.saveDraft(
        id,
        Map.of(
            "auditor", "Айгүл",
            "visited_on", "2026-11-01",
            "entrances", "1",
            "0.COR-01.answer", "measured",
            "0.COR-01.value", "1600"));
    return audits.submit(id, submitter).id();
  }

  @TestFactory
  List<DynamicTest> everybodyMayDoWhatTheMatrixSaysAndNoMore() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Permission row : matrix.listPermissions()) {
      for (Caller caller : callers()) {
        String name = row.method() + " " + row.path().getPatternString() + " by " + caller;
        tests.add(DynamicTest.dynamicTest(name, () -> assertAnswered(row, caller)));
      }
    }
    assertThat(tests).hasSize(matrix.listPermissions().size() * (4 + 2 * Role.values().length));
    return tests;
  }

  /**
   * However the path of a row is spelled, nobody gets past the row: as nobody, and as somebody with
   * every right elsewhere.
   */
  @TestFactory
  List<DynamicTest> noSpellingOfAPathAvoidsItsRow() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Permission row : matrix.listPermissions()) {
      if (row.needsSignIn()) {
        String name = row.method() + " " + row.path().getPatternString();
        tests.add(DynamicTest.dynamicTest(name, () -> assertNoSpellingIsLetThrough(row)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(40);
    return tests;
  }

  private void assertNoSpellingIsLetThrough(Permission row) {
    Caller nobody = new Caller(null, false);
    for (String method :
        row.method().equals("GET") ? List.of("GET", "HEAD") : List.of(row.method())) {
      for (String path : spellings(path(row, nobody))) {
        assertThat(statusOf(nobody, row, method, path))
            .as(method + " " + path + " by " + nobody)
            .isIn(400, 401, 404, 405);
        for (Role role : Role.values()) {
          Caller caller = new Caller(role, false);
          if (refusal(row, caller) != 0) {
            assertThat(statusOf(caller, row, method, path))
                .as(method + " " + path + " by " + caller)
                .isIn(400, 403, 404, 405);
          }
        }
      }
    }
  }

  private static List<String> spellings(String path) {
    String[] segments = path.substring(1).split("/", -1);
    String first = segments[0];
    String rest = path.substring(1 + first.length());
    return List.of(
        path,
        path + ";x=1",
        "/" + first + ";x=1" + rest,
        path + "/",
        path + "//",
        "/" + path,
        "/" + first + "/" + rest,
        "/" + "%%%02x".formatted((int) first.charAt(0)) + first.substring(1) + rest,
        "/" + first.toUpperCase(Locale.ROOT) + rest,
        "/x/.." + path,
        "/./" + path.substring(1),
        "/%2e" + path,
        path + "%2f",
        path + "%3bx=1",
        path + "%00",
        path + ".html");
  }

  private int statusOf(Caller caller, Permission row, String method, String path) {
    String origin =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    RequestBodySpec request =
        clientOf(caller, row)
            .method(HttpMethod.valueOf(method))
            .uri(URI.create(origin + path))
            .accept(MediaType.ALL);
    if (!method.equals("GET") && !method.equals("HEAD")) {
      boolean isApi = row.path().getPatternString().startsWith("/api/");
      request.contentType(
          isApi ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED);
      request.bodyValue(isApi ? "{\"place\": \"" + place + "\"}" : form(row));
    }
    FluxExchangeResult<byte[]> answer = request.exchange().returnResult(byte[].class);
    answer.getResponseBody().subscribe().dispose();
    return answer.getStatus().value();
  }

  private static List<Caller> callers() {
    List<Caller> callers = new ArrayList<>();
    callers.add(new Caller(null, false));
    callers.add(new Caller(null, true));
    for (Role role : Role.values()) {
      callers.add(new Caller(role, true));
      callers.add(new Caller(role, false));
    }
    callers.add(new Caller(Role.AUDITOR, true, true));
    callers.add(new Caller(Role.AUDITOR, false, true));
    return callers;
  }

  private void assertAnswered(Permission row, Caller caller) {
    int status = send(row, caller);
    int refusal = refusal(row, caller);
    if (refusal == 0) {
      assertThat(status).isLessThan(500).isNotIn(401, 403, 404, 405, 406, 413, 415, 429);
    } else {
      assertThat(status).isEqualTo(refusal);
    }
  }

  /** The status that the row asks for; 0: let through. */
  private static int refusal(Permission row, Caller caller) {
    if (!row.needsSignIn()) {
      return 0;
    }
    if (!caller.isSignedIn()) {
      return 401;
    }
    if (row.roles().isEmpty()) {
      return 0;
    }
    if (caller.role() == null || !row.roles().contains(caller.role())) {
      return 403;
    }
    boolean isBound = !Set.of(Permission.CUT, Permission.ANYWHERE).contains(row.within());
    return isBound && !caller.isInside() ? row.outside().status() : 0;
  }

  /**
   * Nothing filled in, but a login of one's own, since guesses at one login are slowed down; and,
   * as far as it is asked for, a place or territory with what is read before the right to it.
   */
  private String form(Permission row) {
    if (row.within().equals(Permission.BODY)) {
      return "place=%s&auditor=%s&due=2099-01-01&territory=%s&asOf=2099-01-01"
          .formatted(place, person, ALMATY);
    }
    return row.path().getPatternString().equals("/sign-in")
        ? "login=walk-" + UUID.randomUUID()
        : "";
  }

  private int send(Permission row, Caller caller) {
    String path = path(row, caller);
    RequestBodySpec request =
        clientOf(caller, row)
            .method(HttpMethod.valueOf(row.method()))
            .uri(path)
            .accept(MediaType.ALL);
    if (row.method().equals("POST") && !path.startsWith("/api/")) {
      request.contentType(MediaType.APPLICATION_FORM_URLENCODED).bodyValue(form(row));
    } else if (!row.method().equals("GET")) {
      String body = row.within().equals(Permission.BODY) ? "{\"place\": \"" + place + "\"}" : "{}";
      boolean isPiece = path.startsWith("/api/fieldwork/photos/");
      request
          .contentType(
              isPiece
                  ? MediaType.parseMediaType("application/offset+octet-stream")
                  : MediaType.APPLICATION_JSON)
          .bodyValue(body);
    }
    if (path.equals("/sign-out")) {
      sessions.clear();
    }
    FluxExchangeResult<byte[]> answer = request.exchange().returnResult(byte[].class);
    answer.getResponseBody().subscribe().dispose(); // unread: one of them never ends
    return answer.getStatus().value();
  }

  /** One that leads to something, so that "not found" only ever means "not for you". */
  private String path(Permission row, Caller caller) {
    String pattern = row.path().getPatternString();
    String id =
        switch (pattern.split("/", -1)[pattern.startsWith("/api/") ? 2 : 1]) {
          case "places" -> place.toString();
          case "audits" -> auditFor(row, caller);
          case "orders" -> Long.toString(order);
          case "commitments" -> Long.toString(commitment);
          case "photos" -> photo;
          case "fieldwork" -> place.toString();
          case "assignments" -> pattern.contains("/draws/") ? aDraw() : anAssignment();
          case "people" -> person.toString();
          case "grants" -> Long.toString(grant);
          case "invitations" -> Long.toString(invitation);
          case "organisations" -> Long.toString(ownOrganisation);
          case "reports" -> Long.toString(report);
          case "standards" -> PackVersion.of(packs.current()).toString();
          default -> ABSENT_ID;
        };
    return pattern
        .replaceAll("\\{id(:[^/]*)?\\}(?=/|$)", id)
        .replace("{kato}", ALMATY.value())
        .replace("{code}", "visit")
        .replace("{name}", "report.json")
        .replace("{language}", "kk")
        .replace("{standard}/{version}", packs.current().id() + "/" + packs.current().version())
        .replace("{device}", ABSENT_ID)
        .replace("{language}", "kk")
        .replace("{hash}", "0".repeat(64))
        .replace("{photo}", PhotoId.of(new byte[0]).sha256())
        .replace("{visit}", pattern.contains("{visit}") ? aVisit(row, caller) : "")
        .replace("{token}", pattern.contains("{token}") ? anInvitation() : "")
        .replaceAll("\\{(zoom|column|row)\\}", "0")
        .replace("/{*path}", "");
  }

  /** An open one of the place, new for each request: some of them end it. */
  private String anAssignment() {
    return sql.sql(
            """
            INSERT INTO assignments
              (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            SELECT ?, max(id), 'never', current_date, false, max(id), now() FROM people
            ON CONFLICT (place_id, auditor_id) WHERE ended_at IS NULL
            DO UPDATE SET due_on = excluded.due_on RETURNING id::text""")
        .param(place.value())
        .query(String.class)
        .single();
  }

  private String aDraw() {
    return sql.sql(
            """
            INSERT INTO repeat_draws (territory_kato, visited_from, visited_to, repeats, due_on, seed,
              drawn_by, drawn_at)
            VALUES (?, '2026-01-01', '2026-11-01', 1, '2027-01-01', repeat('0', 64), ?, now())
            RETURNING id::text""")
        .params(ALMATY.value(), person.value())
        .query(String.class)
        .single();
  }

  /** One of a submitted audit at the place. */
  private String aPhoto() {
    String session = TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY);
    TabletVisit visit = TabletVisit.at(place, packs.current().id(), packs.current().version());
    byte[] file = SamplePhotos.jpeg(60, 40, 1);
    Tablet tablet = new Tablet(context, session);
    tablet.sendPhoto(file);
    tablet.send(visit.answer("0.COR-01.value", "1600").photo(file, "").finished().items());
    return PhotoId.of(file).sha256();
  }

  /** One that the caller began; whoever may not begin one is told so before anybody looks. */
  private String aVisit(Permission row, Caller caller) {
    TabletVisit visit = new TabletVisit().answer("visit_note", "жөндеу");
    clientOf(caller, row)
        .post()
        .uri("/api/fieldwork/items")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("sentAt", Instant.now().toString(), "items", visit.items()))
        .exchange();
    return visit.id();
  }

  /** A draft is nobody's but an auditor's; only its maker withdraws an audit. */
  private String auditFor(Permission row, Caller caller) {
    String pattern = row.path().getPatternString();
    boolean isTheirs = caller.isInside() || !caller.isOfAssignedPlaces();
    if (pattern.matches(".*/(withdrawal|correction)")
        && caller.role() == Role.AUDITOR
        && isTheirs) {
      String session = sessionOf(caller, Role.AUDITOR, row);
      return aSubmittedAudit(TestPeople.personOf(context, session)).toString();
    }
    boolean isOfDraft =
        row.needsSignIn()
            && !pattern.matches(".*/(acceptance|return|withdrawal|correction|orders.*)");
    if (isOfDraft && caller.isOfAssignedPlaces()) {
      return audits.startVisit(place).id().toString(); // the other belongs to another auditor now
    }
    return isOfDraft ? draft : submitted;
  }

  private WebTestClient clientOf(Caller caller, Permission row) {
    Role role = caller.role();
    if (role == null) {
      return caller.isSignedIn()
          ? TestPeople.clientOf(client, TestPeople.signIn(context))
          : TestPeople.withFormToken(client);
    }
    String session = sessionOf(caller, role, row);
    if (caller.isOfAssignedPlaces() && caller.isInside()) {
      assign(TestPeople.personOf(context, session)); // what they submit ends it
    }
    return TestPeople.clientOf(client, session);
  }

  private String sessionOf(Caller caller, Role role, Permission row) {
    GrantScope scope =
        caller.isOfAssignedPlaces()
            ? new GrantScope.AssignedPlaces(ALMATY)
            : scope(role, caller.isInside(), OF_THE_COUNTRY.contains(row.within()));
    return sessions
        .computeIfAbsent(caller, _ -> new HashMap<>())
        .computeIfAbsent(scope, _ -> TestPeople.signIn(context, role, scope));
  }

  private void assign(PersonId auditor) {
    sql.sql(
            """
            INSERT INTO assignments
              (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (:place, :auditor, 'never', current_date, false, :auditor, now())
            ON CONFLICT (place_id, auditor_id) WHERE ended_at IS NULL DO NOTHING""")
        .param("place", place.value())
        .param("auditor", auditor.value())
        .update();
  }

  private GrantScope scope(Role role, boolean isInside, boolean isOfCountry) {
    if (role == Role.ORGANISATION) {
      return new GrantScope.Organisation(isInside ? ownOrganisation : otherOrganisation);
    }
    if (isInside && isOfCountry) {
      return GrantScope.COUNTRY;
    }
    return new GrantScope.Territory(isInside ? ALMATY : ASTANA);
  }
}
