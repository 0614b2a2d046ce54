package kz.qadam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of audits that wait for a decision. */
@SharedService
class WaitingAuditsTest {

  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  @Autowired ApplicationContext context;
  @Autowired JdbcClient sql;

  private final DecisionScene scene;

  WaitingAuditsTest(@Autowired ApplicationContext context) {
    this.scene = new DecisionScene(context);
  }

  @Test
  void theListOfWaitingAuditsHoldsThoseOfOthersWithinTheScope() {
    AuditId audit = scene.submitted();
    assertThat(waiting(reviewerIn("750000000"))).contains(audit.toString());
    assertThat(waiting(reviewerIn("710000000"))).doesNotContain(audit.toString());
    String maker =
        TestPeople.signIn(
            context,
            new Grant(Role.AUDITOR, GrantScope.COUNTRY, SINCE, null),
            new Grant(Role.REVIEWER, GrantScope.COUNTRY, SINCE, null));
    AuditId own = scene.submitted(maker, "2026-11-02", "900");
    assertThat(waiting(maker)).contains(audit.toString()).doesNotContain(own.toString());
    scene.decide(scene.reviewer(), audit, "acceptance").expectStatus().isOk();
    assertThat(waiting(maker)).doesNotContain(audit.toString());
    assertThat(waiting(scene.reviewer(), "?after=" + own)).doesNotContain("/audits/" + own);
  }

  @Test
  void theListOfWaitingAuditsIsCountedAndSearchedByItsAddress() {
    scene.goTo(PlaceRows.aSchool(sql, "Ерекше_100% мектеп"));
    AuditId first = scene.submitted();
    AuditId second = scene.submitted();
    String found = waiting(scene.reviewer(), "?lang=en&q=ерекше_100%+абай+айгүл");
    assertThat(found)
        .contains("Audits that wait: 2")
        .contains("value=\"ерекше_100% абай айгүл\"")
        .contains("Place no. " + scene.school());
    assertThat(listed(found)).containsExactly(first.toString(), second.toString());
    assertThat(listed(waiting(scene.reviewer(), "?q=№+" + scene.school()))).hasSize(2);
    assertThat(listed(waiting(scene.reviewer(), "?q=" + scene.school()))).hasSize(2);
    assertThat(waiting(scene.reviewer(), "?lang=en&q=ерекшеX100"))
        .contains("Nothing that fits “ерекшеX100” waits");
    scene.decide(scene.reviewer(), first, "acceptance").expectStatus().isOk();
    assertThat(waiting(scene.reviewer(), "?lang=en&q=ерекше_100%"))
        .contains("Audits that wait: 1")
        .doesNotContain(first.toString());
    assertThat(waiting(reviewerIn("270000000"), "?lang=en")).contains("No audit waits");
  }

  @Test
  void thePagesOfTheListOfWaitingAuditsHoldEachAuditOnceInEveryOrder() {
    PlaceId second = PlaceRows.aSchool(sql, "Көп аудитті Б мектебі");
    PlaceId first = PlaceRows.aSchool(sql, "Көп аудитті А мектебі");
    sql.sql("UPDATE places SET territory_kato = '710000000' WHERE id = ?")
        .param(second.value())
        .update();
    List<String> all = new ArrayList<>();
    for (int number = 0; number < 14; number++) {
      scene.goTo(second);
      all.add(scene.submitted().toString());
      scene.goTo(first);
      all.add(scene.submitted().toString());
    }
    List<String> ofFirst = every(all, 1);
    List<String> ofSecond = every(all, 0);
    assertThat(listed(waiting(scene.reviewer(), "?q=көп+аудитті&order=oldest")))
        .containsExactlyElementsOf(all);
    assertThat(listed(waiting(scene.reviewer(), "?q=көп+аудитті&order=place")))
        .containsExactlyElementsOf(joined(ofFirst, ofSecond));
    assertThat(listed(waiting(scene.reviewer(), "?q=көп+аудитті&order=territory")))
        .containsExactlyElementsOf(joined(ofSecond, ofFirst));
  }

  private static List<String> every(List<String> all, int remainder) {
    return IntStream.range(0, all.size())
        .filter(number -> number % 2 == remainder)
        .mapToObj(all::get)
        .toList();
  }

  private static List<String> joined(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static List<String> listed(String pages) {
    return Pattern.compile("<h2><a href=\"/audits/([^\"]+)\"")
        .matcher(pages)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private String reviewerIn(String kato) {
    return TestPeople.signIn(context, Role.REVIEWER, new GrantScope.Territory(new KatoCode(kato)));
  }

  private String waiting(String session) {
    return waiting(session, "");
  }

  /** All pages of the list. */
  private String waiting(String session, String query) {
    String page = scene.page(session, "/review" + query);
    Matcher next = Pattern.compile("href=\"/review([?][^\"]*after=[0-9a-f-]{36})\"").matcher(page);
    return next.find() ? page + waiting(session, plain(next.group(1))) : page;
  }

  /** As the client wants a query, which encodes it by itself. */
  private static String plain(String href) {
    return URLDecoder.decode(href.replace("&amp;", "&"), StandardCharsets.UTF_8);
  }
}
