package kz.qadam.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.qadam.SharedService;
import kz.qadam.TestPeople;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.geo.Position;
import kz.qadam.photo.SamplePhotos;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers are shown of how an audit was made. */
@SharedService
class VisitEvidenceTest {

  @Autowired ApplicationContext context;
  @Autowired StandardPacks packs;
  @Autowired PlaceService places;
  @Autowired AuditService audits;
  @Autowired JdbcClient sql;

  private PlaceId school = new PlaceId(1);
  private Tablet tablet = new Tablet(context, "");

  @BeforeEach
  void gather() {
    school = PlaceRows.aSchool(sql, "№5 мектеп");
    tablet = new Tablet(context, TestPeople.signIn(context, Role.AUDITOR, GrantScope.COUNTRY));
  }

  private TabletVisit aVisit() {
    StandardPack pack = packs.current();
    return TabletVisit.at(school, pack.id(), pack.version()).answer("0.COR-01.value", "1600");
  }

  private Tablet nobody() {
    return new Tablet(context, "");
  }

  private Tablet somebody(Role role, String kato) {
    return new Tablet(
        context, TestPeople.signIn(context, role, new GrantScope.Territory(new KatoCode(kato))));
  }

  @Test
  void onlyReviewersOfThePlaceSeeHowAnAuditWasMade() {
    byte[] ofWidth = SamplePhotos.jpeg(300, 200, 22);
    byte[] ofPlace = SamplePhotos.jpeg(300, 200, 23);
    Position tabletWas = new Position(43.2495, 76.9505);
    TabletVisit visit =
        aVisit()
            .record("position", "latitude", 43.2495, "longitude", 76.9505, "accuracy", 12.4)
            .photo(ofWidth, "0.COR-01")
            .photo(ofPlace, "")
            .record("method", "field", "0.COR-01", "method", "laser")
            .answer("0.COR-01.note", "Екі рет өлшедім")
            .record("signature", "signed", true, "name", "Д. Оспанов")
            .finished();
    tablet.post(Instant.now().minus(Duration.ofMinutes(40)), visit.items()).expectStatus().isOk();
    tablet.sendPhoto(ofWidth);
    tablet.sendPhoto(ofPlace);
    String audit = "/audits/" + tablet.visit(visit.id()).path("audit").asString();
    long metres =
        Math.round(places.getPlace(school).position().orElseThrow().distanceMetres(tabletWas));
    String page = page(somebody(Role.REVIEWER, "750000000"), audit + "?lang=en");
    assertThat(page)
        .contains(
            metres + " m from the point of the place",
            "accurate to 12 m",
            "43.24950, 76.95050",
            "01.11.2026 14:30",
            "behind by up to 40 min",
            "Signed on the tablet: Д. Оспанов",
            "with a laser",
            "Екі рет өлшедім",
            "A ramp at the entrance",
            "/photos/" + TabletVisit.sha256(ofWidth) + "/thumbnail",
            "/api/photos/" + TabletVisit.sha256(ofPlace) + "/original")
        .containsSubsequence("<h4>Corridor width</h4>", "<h4>The place</h4>");
    for (Tablet other : List.of(nobody(), tablet, somebody(Role.REVIEWER, "710000000"))) {
      assertThat(page(other, audit + "?lang=en"))
          .contains("/photos/" + TabletVisit.sha256(ofWidth) + "/thumbnail")
          .doesNotContain(
              "id=\"evidence\"", "43.24950", "/original", "Оспанов", "Екі рет", "40 min");
    }
  }

  @Test
  void ofAnAuditFilledInOnThePagesReviewersAreToldThatNothingWasRecorded() {
    AuditId audit = audits.startVisit(school).id();
    audits.saveDraft(
        audit,
        Map.of(
            "0.COR-01.value",
            "1600",
            "auditor",
            "А",
            "entrances",
            "1",
            "visited_on",
            "2026-11-01"));
    audits.submit(audit, null);
    assertThat(page(somebody(Role.REVIEWER, "750000000"), "/audits/" + audit))
        .contains("Аудит беттерде толтырылған")
        .doesNotContain("Планшет сағаты", "Фотосурет түсірілмеген");
    assertThat(page(nobody(), "/audits/" + audit)).doesNotContain("Аудит беттерде толтырылған");
  }

  @Test
  void whatATabletDidNotRecordIsSaidToReviewersToo() {
    TabletVisit visit = aVisit().finished();
    tablet.send(visit.items());
    String audit = "/audits/" + tablet.visit(visit.id()).path("audit").asString();
    assertThat(page(somebody(Role.REVIEWER, "750000000"), audit))
        .contains(
            "Аудитор орнын белгілемеген",
            "Фотосурет түсірілмеген",
            "Қол қоймаған, бас тартқаны да жазылмаған",
            "дұрыс немесе 5 минуттан аспайтын қатемен");
  }

  private static String page(Tablet by, String path) {
    return new String(by.read(path), StandardCharsets.UTF_8);
  }
}
