package kz.qadam.map.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import kz.qadam.browser.BrowserTest;
import kz.qadam.browser.PageChecks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class MapPageTest extends BrowserTest {

  /** A box of its own in the steppe, where no other test has places. */
  private static final String HERE = "/?bbox=60.00000,45.00000,60.01000,45.00600";

  private static final long FIRST_VIEW_BYTES = 250 * 1024; // issue 2, Speed

  @Autowired ApplicationContext application;

  @BeforeEach
  void storePlaces() {
    int stored =
        jdbc.sql(
                """
                INSERT INTO places (source, source_id, kind, name_kk, geom, owner_class,
                                    territory_kato, territory_basis, content_hash)
                VALUES ('map', 'a', 'EDU.school', '№ 5 мектеп', ST_Point(60.004, 45.003, 4326),
                        'unknown', '000000000', 'stated', ''),
                       ('map', 'b', 'HLT.hospital', NULL, ST_Point(60.008, 45.004, 4326),
                        'unknown', '000000000', 'stated', '')
                ON CONFLICT DO NOTHING
                """)
            .update();
    if (stored > 0) {
      jdbc.sql("SELECT append_change('import', NULL)").query().singleRow();
    }
  }

  /** Opens the map with both places on it; the change may take a moment to arrive. */
  private static Page withBothPlaces(Page page) {
    assertThat(page.locator(".map-marker--place")).hasCount(2);
    return page;
  }

  @Test
  void isGoodForEveryReader() {
    withBothPlaces(visitor().open(HERE));
    assertGoodForEveryReader(HERE, "map");
  }

  @Test
  void appliesTheFilterAtOnceSaysTheCountsAndGoesBack() {
    Page page = withBothPlaces(visitor().open(HERE));
    page.locator("summary[data-part=more]").click();
    page.selectOption("#map-kind", "EDU");
    assertThat(page.locator(".map-count b")).hasText("1 нысан");
    assertThat(page.locator(".map-marker--place")).hasCount(1);
    assertThat(page.locator("[role=status]")).containsText("1 нысан: 1 бағаланбаған");
    assertThat(page).hasURL(Pattern.compile("kind=EDU.*bbox="));
    page.goBack();
    assertThat(page.locator(".map-count b")).hasText("2 нысан");
    assertThat(page.locator("#map-kind")).hasValue("");
  }

  @Test
  void leadsFromAMarkerToItsCardByTheKeyboard() {
    Page page = withBothPlaces(visitor().open(HERE));
    page.locator(".map-stage__canvas").focus();
    page.keyboard().press("Tab");
    Locator first = page.locator(".map-marker").first();
    assertThat(first).isFocused();
    assertThat(first).hasAttribute("aria-label", "№ 5 мектеп, Бағаланбаған");
    page.keyboard().press("Enter");
    assertThat(page.locator(".card--selected h3 a")).isFocused();
    assertThat(page.locator(".card--selected")).containsText("№ 5 мектеп");
    assertThat(page.locator(".map-marker[aria-current]")).hasCount(1);
    PageChecks.assertAccessible(page);
  }

  @Test
  void drawsTheBackgroundAgainWhenAnImportChangedIt() {
    Page page = withBothPlaces(visitor().open(HERE));
    page.waitForRequest(
        request -> request.url().contains("/tiles/background/"),
        () -> jdbc.sql("SELECT append_change('import', NULL)").query().singleRow());
  }

  @Test
  void showsTheLastPageWhenALaterOneIsAskedFor() {
    withBothPlaces(visitor().open(HERE));
    Page page = visitor().withoutScripts().open(HERE + "&page=999");
    assertThat(page.locator(".place-card")).hasCount(2);
  }

  @Test
  void listsAndFiltersWithoutScripts() {
    withBothPlaces(visitor().open(HERE));
    Page page = visitor().withoutScripts().inLanguage("en").open(HERE);
    assertThat(page.locator(".place-card")).hasCount(2);
    page.locator("summary[data-part=more]").click();
    page.selectOption("#map-kind", "HLT.hospital");
    page.locator(".map-more button").click();
    assertThat(page.locator(".place-card")).hasCount(1);
    assertThat(page.locator(".map-count b")).hasText("1 place");
    assertThat(page.locator(".place-card h3")).hasText("Hospital");
  }

  @Test
  void saysWhatToTryWhenNothingIsFoundAndClearsItAll() {
    Page page = visitor().inLanguage("en").open("/?q=zzzz&level=partial");
    Locator empty = page.locator(".empty");
    assertThat(empty).containsText("Check the spelling");
    assertThat(empty).containsText("Remove some of the filters");
    assertThat(empty).not().containsText("Move the map");
    PageChecks.assertAccessible(page);
    empty.getByRole(AriaRole.LINK).click();
    assertThat(page.locator(".place-card").first()).isVisible();
    assertThat(page.locator("#map-words")).hasValue("");
    assertThat(page.locator("[name=level]:checked")).hasCount(0);
  }

  @Test
  void callsAGroupAsThePageOfAPlaceDoes() {
    Page page = visitor().inLanguage("ru").open(HERE);
    assertThat(page.locator(".map-groups label").first()).hasText("На кресле-коляске");
  }

  @Test
  void onAPhoneTheButtonCoversNeitherAttributionNorLegend() {
    Page page = visitor().atWidth(360).open(HERE);
    page.locator("[data-part=switch]").click();
    BoundingBox button = page.locator("[data-part=switch]").boundingBox();
    for (String part : new String[] {".leaflet-control-attribution", ".map-legend"}) {
      BoundingBox covered = page.locator(part).boundingBox();
      assertThat(covered.y + covered.height).as(part).isLessThanOrEqualTo(button.y);
    }
  }

  @Test
  void sendsAtMost250KilobytesAtFirstSight() {
    Page page = visitor().open("/app/test/sample");
    CDPSession network = page.context().newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    network.send("Network.enable");
    network.on("Network.loadingFinished", event -> bytes.addAndGet(lengthOf(event)));
    page.navigate(page.url().replaceFirst("/app/test/sample.*", "/"));
    assertThat(page.locator("[data-part=loading]")).isHidden();
    assertThat(bytes.get()).isPositive().isLessThanOrEqualTo(FIRST_VIEW_BYTES);
  }

  private static long lengthOf(JsonObject finished) {
    return finished.get("encodedDataLength").getAsLong();
  }

  private WebTestClient client() {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    return WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void answersFromTheBrowsersCacheWhileNothingChanges() {
    String address = "/api/map/clusters?bbox=60,45,61,46&zoom=8&group=K&level=not-assessed";
    String tag =
        client()
            .get()
            .uri(address)
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .valueEquals("Cache-Control", "no-cache")
            .returnResult(String.class)
            .getResponseHeaders()
            .getETag();
    client()
        .get()
        .uri(address)
        .header("If-None-Match", Objects.requireNonNull(tag))
        .exchange()
        .expectStatus()
        .isNotModified();
    String installation =
        jdbc.sql("SELECT installation FROM change_counter").query(String.class).single();
    assertThat(tag).contains("-" + installation + "-");
    client()
        .get()
        .uri(address)
        .header("If-None-Match", tag.replace(installation, "0123456789ab"))
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void isNoJson() {
    client()
        .get()
        .uri("/")
        .accept(MediaType.APPLICATION_JSON)
        .exchange()
        .expectStatus()
        .isEqualTo(406)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    client().get().uri("/").accept(MediaType.ALL).exchange().expectStatus().isOk();
  }

  @Test
  void namesWrongParametersAsThePageDoes() {
    Page page = visitor().inLanguage("ru").open("/?kind=NON&level=good");
    assertThat(page.locator(".problem__fields")).containsText("Вид объекта");
    assertThat(page.locator(".problem__fields")).containsText("Уровень доступности");
    assertThat(page.locator(".problem__fields")).not().containsText("kind");
  }

  @Test
  void namesAllWrongParametersAtOnce() {
    client()
        .get()
        .uri("/api/map/clusters?kind=NON&territory=1&group=KK&level=good&page=0&lang=en")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.errors[*].field")
        .value(
            fields ->
                assertThat(fields.toString())
                    .contains("kind", "territory", "group", "level", "page"));
  }

  @Test
  void asksForThePartOfTheMapAndRefusesAWorldOfStreets() {
    client().get().uri("/api/map/clusters?zoom=3").exchange().expectStatus().isEqualTo(422);
    client()
        .get()
        .uri("/api/map/clusters?bbox=-180,-80,180,80&zoom=18")
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[0].code")
        .isEqualTo("view-too-wide");
  }

  @Test
  void hasNoTileBeyondTheWorld() {
    client().get().uri("/tiles/background/3/8/0").exchange().expectStatus().isNotFound();
    client()
        .get()
        .uri("/tiles/background/14/11693/6004")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.extent")
        .isEqualTo(1024);
  }
}
