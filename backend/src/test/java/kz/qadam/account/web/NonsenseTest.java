package kz.qadam.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.RawHttp;
import kz.qadam.TestDatabase;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sends nonsense to every endpoint of the matrix. Whatever comes back is no 5xx and tells nothing
 * of what the service is made of.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "qadam.limits.writes-per-minute.person=1000000",
      "qadam.limits.writes-per-minute.address=1000000"
    })
class NonsenseTest {

  /** Names of classes, stack traces, SQL, versions, Spring's own page and JSON of errors. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat [a-z]+\\.[a-z]+\\.|\\b(java|org|kz\\.qadam|reactor|tools)\\.[a-z]+\\."
              + "|SELECT |INSERT |UPDATE |PSQL|ERROR:|Whitelabel|requestId|Netty|Spring"
              + "|(?i)\\r\\n(server|x-powered-by):");

  private static final List<String> IDS =
      List.of(
          "0",
          "-1",
          "1.5",
          "x",
          "null",
          "99999999999999999999999",
          "%00",
          "1%00",
          "%FF%FE",
          "%D2",
          "%zz",
          "%27%3B--",
          "%0d%0aX-Injected:%201",
          "..%2f..",
          "..",
          "{id}",
          "a".repeat(3000));

  private static final List<String> PARAMETERS =
      List.of(
          "bbox",
          "zoom",
          "q",
          "kind",
          "owner",
          "group",
          "state",
          "territory",
          "asOf",
          "limit",
          "cursor",
          "page",
          "indicator",
          "lang",
          "next",
          "size",
          "tolerance",
          "since",
          "from");

  private static final List<String> VALUES =
      List.of(
          "",
          "-1",
          "NaN",
          "1e999",
          "99999999999999999999999",
          "1,2,3",
          "NaN,NaN,NaN,NaN",
          "2026-13-45",
          "+999999999-01-01",
          "%00",
          "%FF",
          "%zz",
          "%27",
          "%0d%0aX-Injected:%201",
          "%F0%9F%98%80",
          "a".repeat(3000));

  /** A parameter by itself: of several wrong ones the first may be all that is looked at. */
  private static final List<String> VALUES_ALONE =
      List.of("NaN", "99999999999999999999999", "+999999999-01-01", "%F0%9F%98%80", "%27");

  private static final List<String> METHODS =
      List.of("PUT", "DELETE", "PATCH", "POST", "OPTIONS", "HEAD", "TRACE", "CONNECT", "BREW");

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;
  @Autowired PermissionMatrix matrix;
  @Autowired AuditService audits;

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private Map<Role, String> sessions = Map.of();
  private PlaceId place = new PlaceId(1);
  private String draft = "";
  private int port;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("nonsense")::url);
  }

  @BeforeEach
  void makeWhatRequestsAreAbout() {
    port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    place = PlaceRows.aSchool(sql, "№ 12 мектеп");
    draft = audits.startVisit(place).id().toString();
    sessions =
        Map.of(
            Role.AUDITOR, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY),
            Role.REVIEWER, TestPeople.signIn(context, Role.REVIEWER, GrantScope.COUNTRY),
            Role.MINISTRY, TestPeople.signIn(context, Role.MINISTRY, GrantScope.COUNTRY),
            Role.ADMINISTRATOR, TestPeople.signIn(context, Role.ADMINISTRATOR, GrantScope.COUNTRY));
  }

  /** Somebody whom the row lets through, or its refusal would be all that is tested. */
  private String cookies(Permission row) {
    Role role =
        row.roles().isEmpty()
            ? Role.AUDITOR
            : sessions.keySet().stream().filter(row.roles()::contains).findFirst().orElseThrow();
    return "\r\nCookie: "
        + TestPeople.SESSION_COOKIE
        + "="
        + sessions.get(role)
        + "; qadam-csrf="
        + TestPeople.FORM_TOKEN
        + "\r\nX-XSRF-TOKEN: "
        + TestPeople.maskedFormToken();
  }

  private String path(Permission row) {
    String pattern = row.path().getPatternString();
    return pattern
        .replaceAll("\\{id(:[^/]*)?\\}(?=/|$)", pattern.contains("audits/") ? draft : place + "")
        .replace("{kato}", "750000000")
        .replace("{code}", "visit")
        .replaceAll("\\{[^/]*\\}(?=/|$)", "0");
  }

  private void send(Permission row, String method, String target, String more, byte[] body) {
    String lines = method + " " + target + " HTTP/1.1" + cookies(row) + more;
    RawHttp.Answer answer = RawHttp.send(port, lines, body);
    if (answer.status() >= 500
        || answer.status() == 0
        || INSIDES.matcher(answer.text()).find()
        || answer.text().contains("\r\nX-Injected")) {
      faults.add(shortened(method + " " + target + more) + " → " + shortened(answer.text()));
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), 900));
  }

  /** Several rows at a time: each request is mostly waited for. */
  private void ofEachRow(Consumer<Permission> test) {
    List<Permission> rows = matrix.listPermissions();
    assertThat(rows).isNotEmpty();
    rows.parallelStream().forEach(test);
    assertThat(faults).isEmpty();
  }

  @Test
  void wrongIdsAreNeverAFailureOfOurs() {
    ofEachRow(
        row -> {
          String pattern = row.path().getPatternString();
          if (!pattern.contains("{") || pattern.endsWith("{*path}")) {
            return;
          }
          for (String id : IDS) {
            String target =
                pattern.replaceAll("\\{[a-z]+(:[^/]*)?\\}(?=/|$)", Matcher.quoteReplacement(id));
            send(row, row.method(), target, bodyType(row), new byte[0]);
          }
        });
  }

  private static String bodyType(Permission row) {
    if (row.method().equals("GET")) {
      return "";
    }
    return "\r\nContent-Length: 0\r\nContent-Type: "
        + (row.path().getPatternString().startsWith("/api/")
            ? "application/json"
            : "application/x-www-form-urlencoded");
  }

  @Test
  void wrongQueriesAreNeverAFailureOfOurs() {
    ofEachRow(
        row -> {
          if (!row.method().equals("GET")
              || row.path().getPatternString().contains("/map/changes")) {
            return; // an answer without an end; its query is read by nobody
          }
          for (String value : VALUES) {
            StringBuilder all = new StringBuilder("?");
            PARAMETERS.forEach(name -> all.append(name).append('=').append(value).append('&'));
            if (value.length() < 100) {
              send(row, "GET", path(row) + all, "\r\nAccept: text/html,*/*", new byte[0]);
            }
          }
          for (String name : PARAMETERS) {
            for (String value : VALUES_ALONE) {
              send(row, "GET", path(row) + "?" + name + "=" + value, "", new byte[0]);
            }
          }
        });
  }

  @Test
  void unknownMethodsAreNeverAFailureOfOurs() {
    ofEachRow(
        row -> {
          for (String method : METHODS) {
            send(row, method, path(row), "\r\nContent-Length: 0", new byte[0]);
          }
        });
  }

  @Test
  void brokenBodiesAreNeverAFailureOfOurs() {
    ofEachRow(
        row -> {
          if (row.method().equals("GET") || path(row).equals("/sign-out")) {
            return;
          }
          for (Body body : bodies()) {
            String more =
                "\r\nContent-Type: " + body.type() + "\r\nContent-Length: " + body.bytes().length;
            send(row, row.method(), path(row), more, body.bytes());
          }
        });
  }

  /** A body, each byte of which is a letter of {@code latin1}. */
  private record Body(String type, String latin1) {

    static Body of(String type, String text) {
      return new Body(type, new String(bytesOf(text), StandardCharsets.ISO_8859_1));
    }

    byte[] bytes() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private List<Body> bodies() {
    List<Body> bodies = new ArrayList<>();
    for (String json :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "\"x\"",
            "1e999999999",
            "{\"place\": []}",
            "{\"place\": 1e400}",
            "{\"place\": \"" + place + "\", \"acceptedOn\": \"+999999999-12-31\"}",
            "{\"place\": \"" + place + "\", \"acceptedOn\": 5, \"dueOn\": {}, \"document\": [1]}",
            "{\"place\": \"\\u0000\", \"note\": \"\\u0000\", \"visit\": \"\\ud800\"}",
            "{\"0.COR-01.value\": \"\\u0000\"}",
            "{\"auditor\": \"\\u0000\"}",
            "{\"auditor\": \"\\ud800\"}",
            "{\"0.COR-01.value\": " + "9".repeat(5000) + "}",
            "{\"a\":".repeat(10_000),
            "[".repeat(100_000))) {
      bodies.add(Body.of("application/json", json));
    }
    bodies.add(new Body("application/json", "{\"\u00ff\u00c0\""));
    for (String form :
        List.of(
            "",
            "&&&=",
            "%",
            "a=%zz",
            "a=%00",
            "%00=a",
            "auditor=%FF%FE",
            "auditor=%ED%A0%80",
            "go=../../x",
            "go=%0d%0aX-Injected:%201",
            "0.COR-01.value=99999999999999999999999999",
            "visited_on=%2B999999999-12-31&entrances=2147483648",
            "entrances=-1",
            "entrances=99999",
            "acceptedOn=x&dueOn=0000-00-00&documentNumber=" + "n".repeat(5000),
            "login=" + "x".repeat(100_000),
            "password=" + "x".repeat(100_000),
            "login=%00&password=%00&next=%00",
            "role=emperor&territory=x&person=x",
            "a=1&".repeat(5000))) {
      bodies.add(Body.of("application/x-www-form-urlencoded", form));
    }
    String part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1";
    bodies.add(Body.of("multipart/form-data; boundary=b", part));
    bodies.add(Body.of("multipart/form-data; boundary=b", "--b\r\n\r\n\r\n--b--"));
    bodies.add(Body.of("multipart/form-data", part));
    bodies.add(Body.of("text/plain", "x"));
    bodies.add(
        Body.of("application/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///'>]><x>&y;</x>"));
    bodies.add(Body.of("nonsense;;;=", "x"));
    bodies.add(Body.of("application/json;charset=none-such", "{}"));
    bodies.add(Body.of("application/x-www-form-urlencoded;charset=none-such", "a=1"));
    return bodies;
  }

  @Test
  void brokenRequestsAreNeverAFailureOfOurs() {
    Permission home = matrix.listPermissions().getFirst();
    send(home, "GET", "/%", "", new byte[0]);
    send(home, "GET", "/?%", "", new byte[0]);
    send(home, "GET", "/\u00ff\u00fe", "", new byte[0]);
    send(home, "GET", "http://[::1/", "", new byte[0]);
    send(home, "GET", "//example.org/", "", new byte[0]);
    send(home, "GET", "/a;b=c/..;/x", "", new byte[0]);
    send(home, "GET", "*", "", new byte[0]);
    send(home, "GET", "/", "\r\nAccept: nonsense;;q=x", new byte[0]);
    send(home, "GET", "/", "\r\nAccept-Language: ****", new byte[0]);
    send(home, "GET", "/", "\r\nContent-Type: ///", new byte[0]);
    send(home, "GET", "/", "\r\nCookie: lang=\u0001; =; ;;; drafts=" + "_".repeat(99), new byte[0]);
    send(home, "GET", "/", "\r\nRange: bytes=9-1,x", new byte[0]);
    send(home, "GET", "/", "\r\nIf-None-Match: \"\u00ff", new byte[0]);
    send(home, "GET", "/", "\r\nIf-Modified-Since: yesterday", new byte[0]);
    send(home, "GET", "/app/ui/../../application.yml", "", new byte[0]);
    send(home, "GET", "/app/%2e%2e/%2e%2e/application.yml", "", new byte[0]);
    send(home, "GET", "/", "\r\nX-Long: " + "x".repeat(100_000), new byte[0]);
    send(home, "GET", "/" + "x".repeat(100_000), "", new byte[0]);
    send(home, "POST", "/sign-in", "\r\nContent-Length: -5", new byte[0]);
    send(home, "POST", "/sign-in", "\r\nTransfer-Encoding: chunked", bytesOf("zz\r\nx\r\n"));
    assertThat(faults).isEmpty();
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
