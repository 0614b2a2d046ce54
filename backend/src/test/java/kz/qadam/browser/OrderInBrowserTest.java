package kz.qadam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import kz.qadam.account.Role;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.PlaceRows;
import kz.qadam.order.Order;
import kz.qadam.order.OrderFields;
import kz.qadam.order.OrderScene;
import kz.qadam.order.OrderService;
import kz.qadam.place.PlaceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The life of an order in a browser, from the audit's page to its end. */
class OrderInBrowserTest extends BrowserTest {

  @Autowired ApplicationContext application;
  @Autowired OrderService orders;

  private static Map<String, String> twoFailings() {
    Map<String, String> answers = new HashMap<>(OrderScene.NARROW_CORRIDOR);
    answers.put("0.PTH-02.value", "900");
    return answers;
  }

  private PlaceId aSchool() {
    return PlaceRows.aSchool(jdbc, "№ 12 мамандандырылған гимназия");
  }

  @Test
  void anOrderIsIssuedFinedAndClosedByKeyboardWithoutScripts() {
    PlaceId school = aSchool();
    OrderScene scene = new OrderScene(application);
    AuditId audit = scene.accepted(school, "2026-11-01", twoFailings());
    Page page =
        visitor()
            .withSession(scene.reviewer())
            .inLanguage("en")
            .withoutScripts()
            .open("/audits/" + audit);
    follow(page, "a[href$='/orders/new']");
    submit(page, "/orders/new");
    assertThat(page.locator(".error-summary").innerText())
        .contains("Organisation: is needed", "Deadline: is needed");
    assertThat(page.locator("input[name=criteria]:checked").count()).isEqualTo(2);
    page.locator("#organisation").fill("School 12");
    page.locator("#documentNumber").fill("12-Ұ");
    page.locator("#issuedOn").fill("2026-11-02");
    page.locator("#dueOn").fill("2026-11-20");
    page.locator("#remarks").fill("Please begin with the corridor.");
    submit(page, "/orders/new");
    assertThat(page.locator("h1").innerText()).isEqualTo("Order no. 12-Ұ");
    assertThat(page.locator("main").innerText())
        .contains("Overdue", "School 12", "Please begin with the corridor.", "1,000\u00a0mm");
    final String order = page.url();
    follow(page, "a[href$='/fine']");
    page.locator("#amountTenge").fill("786 400");
    page.locator("#documentNumber").fill("15/а");
    page.locator("#decidedOn").fill("2026-11-21");
    submit(page, "/fine");
    assertThat(page.locator("#timeline ~ ol").innerText()).contains("786,400 tenge", "15/а");
    follow(page, "a[href$='/closing']");
    assertThat(page.locator("main").innerText()).contains("No audit can close it");
    scene.accepted(school, "2026-11-22", OrderScene.WIDE_CORRIDOR);
    page.navigate(order);
    assertThat(page.locator("main").innerText()).contains("unknown");
    scene.accepted(
        school, "2026-11-23", Map.of("0.COR-01.value", "1800", "0.PTH-02.value", "1800"));
    page.navigate(order);
    assertThat(page.locator("main").innerText()).contains("Everything was put right");
    follow(page, "a[href$='/closing']");
    page.locator("#audit").press("Space");
    submit(page, "/closing");
    assertThat(page.locator("#state").innerText()).contains("Closed");
    page.navigate(origin() + "/places/" + school + "?lang=en");
    assertThat(page.locator("[aria-labelledby=orders]").innerText())
        .contains("Order no. 12-Ұ", "Closed");
    assertThat(page.locator("[aria-labelledby=decisions]").innerText())
        .contains("Order issued", "Fine recorded", "Order closed");
  }

  private static void follow(Page page, String link) {
    PageChecks.awaitPageAfter(page, () -> page.locator(link).first().press("Enter"));
  }

  private static void submit(Page page, String address) {
    PageChecks.awaitPageAfter(
        page, () -> page.locator("form[action$='" + address + "'] button").press("Enter"));
  }

  @Test
  void everyoneElseReadsTheOrderWithoutWhatIsNotPublic() {
    Order order = new OrderScene(application).anOrder(aSchool());
    Page page = visitor().inLanguage("en").open("/orders/" + order.id());
    assertThat(page.locator("main").innerText())
        .contains("An organisation that is not in the register", "1,000\u00a0mm")
        .doesNotContain("«Мектеп» мекемесі", "Өтінеміз");
    assertThat(page.locator("#state a").count()).isZero();
    Page ministry = official(Role.MINISTRY).inLanguage("en").open("/orders/" + order.id());
    assertThat(ministry.locator("main").innerText()).contains("«Мектеп» мекемесі", "Өтінеміз");
    assertThat(ministry.locator("#state a").count()).isZero();
  }

  @Test
  void pagesOfOrdersAreGoodForEveryReader() {
    PlaceId school = aSchool();
    OrderScene scene = new OrderScene(application);
    AuditId audit = scene.accepted(school, "2026-11-01", twoFailings());
    assertGoodForEveryReader(
        () -> visitor().withSession(scene.reviewer()),
        "/audits/" + audit + "/orders/new",
        "order-new");
    Order order = scene.anOrder(audit, "0.COR-01", "0.PTH-02");
    scene.accepted(school, "2026-11-10", OrderScene.WIDE_CORRIDOR);
    assertGoodForEveryReader(
        () -> visitor().withSession(scene.reviewer()), "/orders/" + order.id(), "order");
    for (String step : new String[] {"closing", "fine", "withdrawal"}) {
      assertGoodForEveryReader(
          () -> visitor().withSession(scene.reviewer()),
          "/orders/" + order.id() + "/" + step,
          "order-" + step);
    }
    orders.fine(
        order.id(),
        new OrderFields.Fine("786400", "15/а", "2026-11-21"),
        scene.who(scene.reviewer()));
    assertGoodForEveryReader("/orders", "orders");
    assertGoodForEveryReader("/orders/statistics", "order-statistics");
    assertGoodForEveryReader("/orders/events?kind=fined", "order-events");
    assertGoodForEveryReader("/places/" + school, "place-with-order");
  }

  @Test
  void theListIsFilteredByItsAddress() {
    PlaceId school = aSchool();
    Order order = new OrderScene(application).anOrder(school);
    String link = "#orders a[href='/orders/" + order.id() + "']";
    ZoneId zone = ZoneId.of("Asia/Almaty");
    String state = "state=" + order.state(LocalDate.now(zone), zone).code();
    Page page = visitor().inLanguage("en").open("/orders?territory=750000000&state=withdrawn");
    assertThat(page.locator(link).count()).isZero();
    follow(page, ".chip[href*='" + state + "']");
    assertThat(page.url()).contains("territory=750000000", state);
    assertThat(page.locator(link).count()).isEqualTo(1);
    page.locator("#territory").selectOption("710000000");
    submit(page, "/orders");
    assertThat(page.url()).contains("territory=710000000", state);
    assertThat(page.locator(link).count()).isZero();
    PageChecks.assertAccessible(page);
  }
}
