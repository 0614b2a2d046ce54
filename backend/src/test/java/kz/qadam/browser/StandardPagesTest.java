package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.PlaceRows;
import kz.qadam.place.PlaceId;
import kz.qadam.replay.ReplayService;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackRegister;
import kz.qadam.standard.PackVersion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ministry loads a version, replays it, looks at what flips and decides on a later day. */
class StandardPagesTest extends BrowserTest {

  private static final int MOST_LOOKS = 200;
  private static final ReplayService.Listener NOBODY =
      new ReplayService.Listener() {
        @Override
        public void begin(long places) {}

        @Override
        public void advance(long places) {}
      };

  @Autowired private StandardPacks packs;
  @Autowired private PackRegister register;
  @Autowired private ReplayService replays;
  @Autowired private AuditService audits;

  private Visitor minister() {
    return official(Role.MINISTRY);
  }

  private PlaceId auditedSchool() {
    PlaceId place = PlaceRows.aSchool(jdbc, "№ 5 мектеп-гимназия");
    AuditId audit = audits.startVisit(place).id();
    audits.saveDraft(
        audit,
        Map.of(
            "auditor", "А. Серік",
            "entrances", "1",
            "visited_on", "2026-10-11",
            "0.PTH-02.value", "1500"));
    audits.submit(audit, null);
    return place;
  }

  private PackFiles wider(String version) {
    StandardPack current = packs.current();
    PackFiles files = packs.getFiles(current);
    String criteria = files.criteria().replace("mm,>=,1500,,KOS,yes", "mm,>=,1600,,KOS,yes");
    assertThat(criteria).isNotEqualTo(files.criteria());
    return new PackFiles(files.description().replace(current.version(), version), criteria);
  }

  private static void fill(Page page, PackFiles files) {
    page.locator("#description").fill(files.description());
    page.locator("#criteria").fill(files.criteria());
  }

  private static void press(Page page, String selector) {
    page.locator(selector).focus();
    PageChecks.awaitPageAfter(page, () -> page.keyboard().press("Enter"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void loadsReplaysLooksAndDecidesByKeyboard(boolean withScripts) throws Exception {
    PlaceId school = auditedSchool();
    String version = withScripts ? "2028.1" : "2028.2";
    Visitor minister = withScripts ? minister() : minister().withoutScripts();
    Page page = minister.open("/");
    press(page, ".nav a[href='/standards']");
    press(page, "main a[href='/standards/new']");
    fill(page, wider(version));
    press(page, "main form button");
    assertThat(page.locator("main").textContent()).contains("PTH-02");
    assertThat(
            jdbc.sql("SELECT content_hash FROM standard_packs WHERE version = ?")
                .param(version)
                .query(String.class)
                .single())
        .as("the form keeps the files as they are")
        .isEqualTo(wider(version).contentHash());
    press(page, "form[action$='/replays'] button");
    for (int i = 0; page.locator("#places").count() == 0; i++) {
      assertThat(i).isLessThan(MOST_LOOKS);
      press(page, "main .actions a.button");
    }
    assertThat(page.locator("#flips").innerHTML()).contains("/places/" + school);
    press(page, "main .chip[href*='group=K']");
    assertThat(page.locator("#flips").textContent()).contains("PTH-02");
    Path file = page.waitForDownload(page.locator("main a[download]")::click).path();
    assertThat(Files.readString(file, StandardCharsets.UTF_8))
        .contains(school + ",750000000,", ",PTH-02,", "@" + version);
    assertThat(page.request().get(origin() + standard(version) + "/activation").status())
        .as("not by whoever loaded it")
        .isEqualTo(403);
    decide(
        (withScripts ? minister() : minister().withoutScripts()).open(standard(version)), version);
  }

  private static String standard(String version) {
    return "/standards/st-rk-3846-2023@" + version;
  }

  /** Long after everything that other tests look at. */
  private void decide(Page page, String version) {
    press(page, "main a[href$='/activation']");
    page.locator("#fromDay").fill("2099-01-01");
    press(page, "main form button");
    page.locator("[id='reason-error']").waitFor();
    assertThat(page.locator(".error-summary").textContent()).contains("Негіздеме");
    page.locator("#reason").fill("№ 12 бұйрық");
    press(page, "main form button");
    assertThat(page.locator("#confirm").textContent()).contains("01.01.2099");
    press(page, "#confirm button");
    assertThat(page.locator("#state").textContent()).contains("01.01.2099");
    assertThat(
            jdbc.sql(
                    "SELECT content FROM ledger_entries WHERE subject = 'standard-pack' ORDER BY seq DESC LIMIT 1")
                .query(String.class)
                .single())
        .contains(version, "2099-01-01", "№ 12 бұйрық");
  }

  @Test
  void showsEveryMistakeOfABadPackInTheReadersLanguage() {
    PackFiles files = wider("2028.3");
    PackFiles bad =
        new PackFiles(
            files
                .description()
                .replace("\"inForceFrom\": \"2023-01-01\"", "\"inForceFrom\": \"soon\""),
            files.criteria().replace("mm,>=,1600,,KOS,yes", "inch,>=,wide,,KX,yes"));
    for (String language : new String[] {"kk", "ru", "en"}) {
      Page page = minister().inLanguage(language).open("/standards/new");
      fill(page, bad);
      PageChecks.awaitPageAfter(page, page.locator("main form button")::click);
      String said = page.locator(".error-summary").textContent();
      assertThat(said).contains("soon", "inch", "wide", "KX");
      assertThat(said)
          .contains(Map.of("kk", "Күтілетіні", "ru", "Ожидается", "en", "Expected").get(language));
      assertThat(page.locator("#criteria").inputValue()).contains("inch,>=,wide");
      PageChecks.saveScreenshot(page, "standard-mistakes-" + language);
      PageChecks.assertAccessible(page);
    }
    assertThat(
            jdbc.sql("SELECT count(*) FROM standard_packs WHERE version = '2028.3'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void pagesAreGoodForEveryReader() {
    PlaceId school = auditedSchool();
    PackVersion draft = PackVersion.of(register.load(wider("2028.4"), "operator"));
    assertGoodForEveryReader(
        this::minister, "/standards/" + draft + "/replay", "standard-no-replay");
    assertGoodForEveryReader(
        this::minister, "/standards/" + draft + "/activation", "standard-activation-early");
    String running = replays.run(draft, "operator", NOBODY).id().toString();
    assertGoodForEveryReader(this::minister, "/standards", "standards");
    assertGoodForEveryReader(this::minister, "/standards/new", "standard-new");
    assertGoodForEveryReader(this::minister, "/standards/" + draft, "standard");
    assertGoodForEveryReader(this::minister, "/standards/" + draft + "/replay", "standard-replay");
    assertGoodForEveryReader(
        this::minister, "/standards/" + draft + "/activation", "standard-activation");
    assertGoodForEveryReader("/places/" + school + "/standards", "place-standards");
    jdbc.sql(
            "UPDATE replays SET finished_at = NULL, last_sign_at = now() + interval '1 hour' WHERE id = ?::uuid")
        .param(running)
        .update();
    assertGoodForEveryReader(
        this::minister, "/standards/" + draft + "/replay", "standard-replay-running");
    jdbc.sql("UPDATE replays SET finished_at = now() WHERE id = ?::uuid").param(running).update();
  }
}
