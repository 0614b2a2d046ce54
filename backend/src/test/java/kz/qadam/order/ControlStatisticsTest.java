package kz.qadam.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import kz.qadam.TestDatabase;
import kz.qadam.audit.AuditId;
import kz.qadam.audit.PlaceRows;
import kz.qadam.order.ControlStatistics.Query;
import kz.qadam.order.ControlStatistics.Reach;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The figures of state control, their parts and their lists. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ControlStatisticsTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final KatoCode ALMATY = new KatoCode("750000000");

  @Autowired ApplicationContext context;
  @Autowired OrderService orders;
  @Autowired ControlStatistics statistics;
  @Autowired JdbcClient sql;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("control_statistics")::url);
  }

  private static ControlPeriod today() {
    LocalDate today = LocalDate.now(ZONE);
    return new ControlPeriod(today, today);
  }

  private PlaceId aPlaceIn(String territory) {
    PlaceId place = PlaceRows.aSchool(sql, "Мектеп");
    sql.sql("UPDATE places SET territory_kato = ? WHERE id = ?")
        .params(territory, place.value())
        .update();
    return place;
  }

  /** Two inspections, an order, a fine of 5,000 tenge, and the order's end. */
  private Order aWholeLife(OrderScene scene, PlaceId place) {
    Order order = scene.anOrder(place);
    orders.fine(
        order.id(),
        new OrderFields.Fine("5000", "15/а", "2026-11-10"),
        scene.who(scene.reviewer()));
    AuditId again = scene.accepted(place, "2026-11-20", OrderScene.WIDE_CORRIDOR);
    return orders.close(order.id(), again.toString(), scene.who(scene.reviewer()));
  }

  private static ControlFigures sum(Stream<ControlFigures> parts) {
    return parts.reduce(ControlFigures.NONE, ControlFigures::plus);
  }

  @Test
  void partsSumUpToTheWholeAndEachNumberHasItsList() {
    OrderScene scene = new OrderScene(context);
    KatoCode district = new KatoCode("751110000");
    ControlReport before = statistics.getReport(ALMATY, today());
    aWholeLife(scene, aPlaceIn(ALMATY.value()));
    aWholeLife(scene, aPlaceIn(district.value()));
    Order withdrawn = scene.anOrder(aPlaceIn("710000000"));
    orders.withdraw(withdrawn.id(), "қате", scene.who(scene.reviewer()));

    ControlReport almaty = statistics.getReport(ALMATY, today());
    assertThat(almaty.total().count(ControlKind.INSPECTION))
        .isEqualTo(before.total().count(ControlKind.INSPECTION) + 4);
    assertThat(almaty.total().fineTenge()).isEqualTo(before.total().fineTenge() + 10_000);
    for (KatoCode code : List.of(KatoCode.COUNTRY, ALMATY)) {
      LocalDate day = today().to();
      ControlPeriod period = new ControlPeriod(day.minusMonths(3), day);
      ControlReport report = statistics.getReport(code, period);
      assertThat(report.total().count(ControlKind.ISSUED)).isPositive();
      assertThat(
              sum(
                  Stream.concat(
                      report.territories().stream().map(ControlReport.TerritoryPart::figures),
                      Stream.of(report.elsewhere()))))
          .isEqualTo(report.total());
      assertThat(sum(report.periods().stream().map(ControlReport.PeriodPart::figures)))
          .isEqualTo(report.total());
      assertListsHold(report);
    }
  }

  private void assertListsHold(ControlReport report) {
    for (ControlKind kind : ControlKind.values()) {
      KatoCode code = report.territory().code();
      assertList(new Query(kind, code, Reach.WHOLE, report.period()), report.total());
      assertList(
          new Query(kind, code, Reach.OUTSIDE_CHILDREN, report.period()), report.elsewhere());
      for (ControlReport.TerritoryPart part : report.territories()) {
        assertList(
            new Query(kind, part.territory().code(), Reach.WHOLE, report.period()), part.figures());
      }
    }
  }

  private void assertList(Query query, ControlFigures figures) {
    List<ControlEvent> events = statistics.findEvents(query, 0, 10_000);
    assertThat(events).hasSize((int) figures.count(query.kind()));
    assertThat(statistics.count(query).count(query.kind())).isEqualTo(events.size());
    if (query.kind() == ControlKind.FINED) {
      assertThat(events.stream().mapToLong(event -> tenge(event)).sum())
          .isEqualTo(figures.fineTenge());
    }
  }

  private static long tenge(ControlEvent event) {
    return event.knownTenge() == null ? 0 : event.knownTenge();
  }

  @Test
  void aPastPeriodStaysWhatItWasWhenThePlaceMovesAndOrdersEnd() {
    OrderScene scene = new OrderScene(context);
    PlaceId place = aPlaceIn("431010000");
    KatoCode there = new KatoCode("430000000");
    Order order = scene.anOrder(place);
    ControlFigures then = statistics.getReport(there, today()).total();
    assertThat(then.count(ControlKind.INSPECTION)).isEqualTo(1);
    sql.sql("UPDATE places SET territory_kato = '710000000' WHERE id = ?")
        .param(place.value())
        .update();
    assertThat(statistics.getReport(there, today()).total()).isEqualTo(then);
    orders.withdraw(order.id(), "қате", scene.who(scene.reviewer()));
    ControlFigures after = statistics.getReport(there, today()).total();
    assertThat(after.count(ControlKind.ISSUED)).isEqualTo(1);
    assertThat(after.count(ControlKind.WITHDRAWN)).isEqualTo(1);
    LocalDate yesterday = today().to().minusDays(1);
    assertThat(
            statistics
                .getReport(there, new ControlPeriod(yesterday.minusYears(1), yesterday))
                .total())
        .isEqualTo(ControlFigures.NONE);
  }

  @Test
  void aPeriodSplitsIntoMonthsAndALongOneIntoYears() {
    ControlPeriod months = new ControlPeriod(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 2));
    assertThat(months.split())
        .containsExactly(
            new ControlPeriod(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 31)),
            new ControlPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
            new ControlPeriod(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2)));
    ControlPeriod years = new ControlPeriod(LocalDate.of(2023, 5, 1), LocalDate.of(2026, 3, 2));
    assertThat(years.split()).hasSize(4);
  }

  private WebTestClient client() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return WebTestClient.bindToServer()
        .baseUrl("http://127.0.0.1:" + port)
        .responseTimeout(Duration.ofSeconds(60))
        .build();
  }

  @Test
  void programsGetTheSameFiguresAsJsonAndCsv() {
    aWholeLife(new OrderScene(context), aPlaceIn("471010000"));
    String query = "?territory=470000000&from=" + today().from() + "&to=" + today().to();
    client()
        .get()
        .uri("/api/orders/statistics" + query)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.total.inspections")
        .isEqualTo(2)
        .jsonPath("$.total.fineTenge")
        .isEqualTo(5000)
        .jsonPath("$.periods.length()")
        .isEqualTo(1);
    client()
        .get()
        .uri("/orders/statistics.csv" + query)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(
            text ->
                assertThat(text)
                    .startsWith("\uFEFFrow,territory,")
                    .contains(",2,1,1,0,1,5000\r\n"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'territory=999999998&from=x&to=2999-01-01', '[\"territory\",\"to\",\"from\"]'",
    "'from=2026-02-01&to=2026-01-01', '[\"to\"]'",
    "'from=1999-01-01', '[\"from\"]'"
  })
  void everyWrongParameterIsNamedAtOnce(String query, String fields) {
    client()
        .get()
        .uri("/api/orders/statistics?" + query)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody(String.class)
        .value(
            body ->
                Stream.of(fields.replaceAll("[\\[\\]\"]", "").split(","))
                    .forEach(field -> assertThat(body).contains("\"" + field + "\"")));
  }

  @Test
  void aListOfNoKnownKindIsRefused() {
    client().get().uri("/orders/events").exchange().expectStatus().isEqualTo(422);
    client().get().uri("/orders/events?kind=bribe").exchange().expectStatus().isEqualTo(422);
    client().get().uri("/orders/events?kind=fined").exchange().expectStatus().isOk();
  }
}
