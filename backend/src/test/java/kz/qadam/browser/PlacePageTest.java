package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import kz.qadam.account.Role;
import org.junit.jupiter.api.Test;

class PlacePageTest extends BrowserTest {

  @Test
  void aPlaceNobodyAuditedSaysSoAndIsGoodForEveryReader() {
    long school = insertSchool("unaudited");
    assertGoodForEveryReader("/places/" + school, "place-not-assessed");
    Page page = visitor().inLanguage("en").open("/places/" + school);
    assertThat(page.locator("main").innerText())
        .contains("Nobody has audited this place yet")
        .contains("Not assessed");
  }

  @Test
  void outsideStatementsAreNamedAsStatementsAndNotAsLevels() {
    Page page = visitor().inLanguage("en").open("/places/" + insertSchool("stated"));
    assertThat(page.locator("section[aria-labelledby=statements]").innerText())
        .contains("Wheelchair users can get in only partly.")
        .contains("Statement of OpenStreetMap, not an audit");
  }

  @Test
  void acceptedCommitmentsStandOnThePageWithTheirTerm() {
    long school = insertSchool("promised");
    jdbc.sql(
            "INSERT INTO commitments (place_id, accepted_on, document_number, due_on)"
                + " VALUES (?, '2026-02-01', '12-Б', '2030-12-31')")
        .param(school)
        .update();
    Page page = visitor().inLanguage("en").open("/places/" + school);
    assertThat(page.locator("section[aria-labelledby=commitments]").innerText())
        .contains("Document No. 12-Б", "due 31 December 2030");
  }

  @Test
  void theHistoryTellsWhatChangedInTheRecord() {
    long school = insertSchool("renamed");
    jdbc.sql("UPDATE places SET storeys = 3 WHERE id = ?").param(school).update();
    Page page = visitor().inLanguage("en").open("/places/" + school);
    assertThat(page.locator("section[aria-labelledby=history]").innerText())
        .contains("Storeys: “2” → “3”")
        .contains("Entered the register");
  }

  @Test
  void offersOnlyWhatTheReaderMayDo() {
    String path = "/places/" + insertSchool("offered");
    assertThat(workOffered(visitor().open(path))).isEmpty();
    assertThat(workOffered(auditor().open(path))).containsExactly(path + "/audits/new");
    assertThat(workOffered(official(Role.AKIMAT).open(path)))
        .containsExactly(path + "/commitments/new");
  }

  private static List<String> workOffered(Page page) {
    return page.locator("main a[href$='/new']").all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void thePageReadsInOrderWithoutScripts() {
    Page page = auditor().withoutScripts().open("/places/" + insertSchool("plain"));
    assertThat(page.locator("h1").count()).isEqualTo(1);
    assertThat(page.getByRole(AriaRole.LINK, named("Аудитті бастау")).getAttribute("href"))
        .endsWith("/audits/new");
  }

  @Test
  void anUnknownPlaceIsAProblemInTheReadersLanguage() {
    Page page = visitor().inLanguage("ru").open("/places/999999999");
    assertThat(page.locator("h1").innerText()).isEqualTo("Такого объекта в реестре нет");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private long insertSchool(String sourceId) {
    long id =
        jdbc.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, name_ru, address_kk, geom,
                  storeys, owner_class, tags, territory_kato, territory_basis, content_hash)
                VALUES ('osm', ?, 'EDU.school', '№ 7 мамандандырылған гимназия',
                  'Специализированная гимназия № 7', 'Абай даңғылы, 42',
                  ST_SetSRID(ST_MakePoint(76.93, 43.24), 4326), 2, 'local_executive',
                  '{polling_station}', '750000000', 'approximate', '\\x00')
                RETURNING id
                """)
            .param("test/" + sourceId)
            .query(Long.class)
            .single();
    jdbc.sql(
            "INSERT INTO entrances (place_id, number, name) VALUES (?, 1, NULL), (?, 2, 'аула жақтан')")
        .params(id, id)
        .update();
    jdbc.sql(
            "INSERT INTO place_statements (place_id, key, value, source)"
                + " VALUES (?, 'wheelchair', 'limited', 'osm'), (?, 'kerb', 'rolled', 'osm')")
        .params(id, id)
        .update();
    jdbc.sql(
            "INSERT INTO services (place_id, source_id, name_kk) VALUES (?, '1', 'Мектепке қабылдау')")
        .param(id)
        .update();
    return id;
  }
}
