package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.InvitationService;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.order.OrderId;
import kz.qadam.order.OrderScene;
import kz.qadam.place.PlaceId;
import kz.qadam.report.ReportService;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Opens every page of the permission matrix; {@link Visitor} notes what the policy refused. A row
 * is a page unless it stands in {@link #NO_PAGES}, so a new one cannot be forgotten.
 */
class ContentSecurityPolicyTest extends BrowserTest {

  private static final List<String> NO_PAGES =
      List.of(
          "/api/",
          "/tiles/",
          "/actuator/",
          "/openapi.json",
          "/me/data", // a file
          "/photos/", // files
          "/map/results", // a part of the map's page
          "/audits/{id}/act", // files
          "/places/{id:[1-9][0-9]{0,17}}/passport",
          "/audit/tablet", // asks who is signed in; for strangers that is a request that fails
          "/orders/statistics.csv",
          "/assignments/draws/{id}/frame.csv",
          "/quality.csv",
          "/reports/{id}/files",
          "/standards/{id}/replay.csv",
          "/territories/{kato}/list.csv");

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

  /** Only whoever submitted the audit may; here, that it says so is a page, too. */
  private static final String OF_SOMEBODY_ELSE = "/audits/{id}/withdrawal";

  @Autowired ApplicationContext application;
  @Autowired AuditService audits;
  @Autowired CommitmentService commitments;
  @Autowired RepeatDraws draws;
  @Autowired ReportService reports;
  @Autowired AccountService accounts;
  @Autowired InvitationService invitations;
  @Autowired StandardPacks packs;
  @Autowired PackRegister register;

  /** A page of the matrix, and a role that may open it; empty: everybody, or whoever signed in. */
  private record PageRow(String pattern, String role) {

    static PageRow of(String line) {
      List<String> cells = List.of(line.split(",(?![^{]*\\})", -1));
      String role = cells.get(2).replaceFirst("^(everybody|signed-in)$", "");
      return new PageRow(cells.get(1), role.replaceFirst(".*\\|", ""));
    }
  }

  private static List<PageRow> pages() throws IOException {
    try (InputStream in = BrowserTest.class.getResourceAsStream("/reference/permissions.csv")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return table
          .lines()
          .filter(line -> line.startsWith("GET,"))
          .map(PageRow::of)
          .filter(row -> NO_PAGES.stream().noneMatch(row.pattern()::startsWith))
          .toList();
    }
  }

  /** Paths that lead to something, by what stands in the pattern for it. */
  private Map<String, String> examples() {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 11 мектеп");
    LocalDate accepted = LocalDate.parse("2026-02-01");
    String commitment =
        commitments
            .accept(
                new AcceptCommitment(school, null, accepted, "12-Б", accepted.plusYears(1)), null)
            .id()
            .toString();
    AuditId submitted = audits.startVisit(school).id();
    audits.saveDraft(
        submitted,
        Map.of("auditor", "Айгүл", "visited_on", "2026-10-12", "0.PTH-02.value", "1800"));
    audits.submit(submitted, null);
    OrderScene scene = new OrderScene(application);
    OrderId order = scene.anOrder(school).id();
    AuditId failing = scene.accepted(school, "2026-11-03", OrderScene.NARROW_CORRIDOR);
    String draft = "/audits/" + audits.startVisit(school).id();
    return Map.ofEntries(
        Map.entry("/assignments/{id}", "/assignments/" + anAssignment(school)),
        Map.entry("/assignments/draws/{id}", "/assignments/draws/" + aDraw(scene)),
        Map.entry("/grants/{id}", "/grants/" + grantOf(aPerson())),
        Map.entry("/invitation/{token}", "/invitation/" + anInvitation()),
        Map.entry("/organisations/{id}", "/organisations/" + anOrganisation()),
        Map.entry("/places/{id}", "/places/" + school),
        Map.entry("/places/{id:[1-9][0-9]{0,17}}", "/places/" + school),
        Map.entry("/commitments/{id}", "/commitments/" + commitment),
        Map.entry("/orders/{id}", "/orders/" + order),
        Map.entry(
            "/reports/{id}",
            "/reports/" + reports.freeze(KatoCode.COUNTRY, today.minusDays(1), null).id()),
        Map.entry("/orders/events", "/orders/events?kind=issued"),
        Map.entry("/audits/{id}/orders", "/audits/" + failing + "/orders"),
        Map.entry("/audits/{id}", "/audits/" + submitted),
        Map.entry("/audits/{id}/steps/{code}", draft + "/steps/visit"),
        Map.entry("/audits/{id}/review", draft + "/review"),
        Map.entry("/audits/{id}/discard", draft + "/discard"),
        Map.entry("/standards/{id}", "/standards/" + aDraftOfTheStandard()),
        Map.entry("/people/{id}", "/people/" + somebodyWithSecondFactor()),
        Map.entry("/territories/{kato}", "/territories/750000000"),
        Map.entry("/verify/{hash}", "/verify/" + "0a".repeat(32)),
        Map.entry(
            "/territories/{kato}/list",
            "/territories/750000000/list?indicator=8&part=denominator"));
  }

  private PackVersion aDraftOfTheStandard() {
    StandardPack current = packs.current();
    PackFiles files = packs.getFiles(current);
    String description = files.description().replace(current.version(), "2029.1");
    return PackVersion.of(register.load(new PackFiles(description, files.criteria()), "operator"));
  }

  private long anAssignment(PlaceId place) {
    long person = aPerson().value();
    return jdbc.sql(
            """
            INSERT INTO assignments
              (place_id, auditor_id, reason, due_on, is_blind, assigned_by, assigned_at)
            VALUES (?, ?, 'never', current_date, false, ?, now()) RETURNING id""")
        .params(place.value(), person, person)
        .query(Long.class)
        .single();
  }

  private long aDraw(OrderScene scene) {
    PlaceId school = PlaceRows.aSchool(jdbc, "№ 12 мектеп");
    scene.accepted(school, "2026-11-03", OrderScene.NARROW_CORRIDOR);
    DrawRequest request =
        new DrawRequest(
            KatoCode.COUNTRY,
            null,
            today.minusYears(1),
            today,
            1,
            today.plusDays(9),
            List.of(aPerson()));
    return draws.draw(scene.who(scene.reviewer()), request, draws.latest()).id();
  }

  private PersonId somebodyWithSecondFactor() {
    PersonId person = accounts.createForDemo("policy", "Әлия Серікқызы", "күзгі жаңбыр жауды");
    jdbc.sql("INSERT INTO second_factors VALUES (?, decode(repeat('00', 20), 'hex'), now(), now())")
        .param(person.value())
        .update();
    return person;
  }

  private PersonId aPerson() {
    PersonId person =
        accounts.createForDemo("csp" + UUID.randomUUID(), "Әлия Серікқызы", "күзгі жаңбыр жауды");
    Grant auditing = new Grant(Role.AUDITOR, GrantScope.COUNTRY, today, null);
    accounts.give(person, auditing, null);
    return person;
  }

  private long grantOf(PersonId person) {
    return jdbc.sql("SELECT id FROM grants WHERE person_id = ?")
        .param(person.value())
        .query(Long.class)
        .single();
  }

  private String anInvitation() {
    PersonId inviter = aPerson();
    Grant administering = new Grant(Role.ADMINISTRATOR, GrantScope.COUNTRY, today, null);
    accounts.give(inviter, administering, null);
    SignedIn who = new SignedIn(inviter, "Шақырушы", false, 1, List.of(administering));
    Grant auditing = new Grant(Role.AUDITOR, GrantScope.COUNTRY, today, null);
    return invitations.invite(who, auditing, null);
  }

  private long anOrganisation() {
    return jdbc.sql(
            "INSERT INTO organisations (name_kk, owner_class, source)"
                + " VALUES ('№ 5 мектеп-гимназия', 'local_executive', 'test') RETURNING id")
        .query(Long.class)
        .single();
  }

  private static String path(String pattern, Map<String, String> examples) {
    String path =
        examples.entrySet().stream()
            .filter(example -> pattern.startsWith(example.getKey()))
            .max(Comparator.comparingInt(example -> example.getKey().length()))
            .map(example -> example.getValue() + pattern.substring(example.getKey().length()))
            .orElse(pattern);
    assertThat(path).as("needs an example").doesNotContain("{");
    return path;
  }

  @Test
  void noPageAsksForAnythingThatThePolicyRefuses() throws IOException {
    Map<String, String> examples = examples();
    List<PageRow> pages = pages();
    assertThat(pages).extracting(PageRow::pattern).contains("/", "/me", "/audits/{id}/review");
    for (PageRow row : pages) {
      String path = path(row.pattern(), examples);
      visitor().open(path);
      int status = status(reader(row.role()).open(path));
      if (row.pattern().equals(OF_SOMEBODY_ELSE)) {
        assertThat(status).as(path).isEqualTo(403);
      } else {
        assertThat(status).as(path).isEqualTo(200);
      }
    }
    visitor().open("/no-such-page");
  }

  /** Its screens, with photos and a signature, are opened by {@link TabletScreensTest}. */
  @Test
  void theAppForTabletsAsksForNothingThatThePolicyRefuses() {
    Page page = auditor().open("/audit/tablet");
    TabletSteps.awaitScreen(page, "/");
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
  }

  private Visitor reader(String role) {
    return role.isEmpty() ? auditor() : official(Role.parse(role));
  }

  private static int status(Page page) {
    Object status = page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
    return ((Number) Objects.requireNonNull(status)).intValue();
  }

  @Test
  void thePolicyAllowsNothingInline() {
    Map<String, String> headers = visitor().open("/").request().get(origin() + "/").headers();
    String policy = Objects.requireNonNull(headers.get("content-security-policy"));
    assertThat(policy)
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
    assertThat(policy).doesNotContain("unsafe-", "*", "http:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.title = 'inline'</script>",
        "<p style=\"color: red\">inline</p>",
        "<style>p { color: red }</style>",
        "<script src=\"https://example.org/x.js\"></script>",
        "<img src=\"https://example.org/x.png\" alt=\"\">",
        "<iframe src=\"/data\" title=\"\"></iframe>"
      })
  void aPageWithSomethingInlineOrForeignWouldFailTheseTests(String intruder) {
    Visitor reader = new Visitor(origin());
    try {
      reader.open("/data", page -> page.route("**/data?*", route -> put(intruder, route)));
      assertThat(reader.mishaps()).anyMatch(mishap -> mishap.contains("Content Security Policy"));
    } finally {
      reader.leave();
    }
  }

  private static void put(String intruder, Route route) {
    APIResponse page = route.fetch();
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(page)
            .setBody(page.text().replace("</main>", intruder + "</main>")));
  }
}
