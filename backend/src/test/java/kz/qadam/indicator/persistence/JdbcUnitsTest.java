package kz.qadam.indicator.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.TestDatabase;
import kz.qadam.indicator.Estimate;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Readings.AssumedOwner;
import kz.qadam.indicator.Readings.Counted;
import kz.qadam.indicator.Readings.OwnerLimit;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.Unit;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.indicator.UnitQuery.Side;
import kz.qadam.indicator.internal.IndicatorCatalogue;
import kz.qadam.indicator.internal.Moment;
import kz.qadam.indicator.internal.UnitStore.Basis;
import kz.qadam.indicator.internal.UnitStore.ListRequest;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class JdbcUnitsTest {

  private static final KatoCode ALMATY = new KatoCode("750000000");
  private static final String ALATAU = "751110000";
  private static final String BOSTANDYK = "751410000";
  private static final String ASTANA = "711000000";

  private static TestDatabase database;

  private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
  private SingleConnectionDataSource connection;
  private RegisterRows rows;
  private JdbcUnits units;

  @BeforeAll
  static void migrate() {
    database = TestDatabase.empty("indicator_units");
  }

  @BeforeEach
  void begin() throws SQLException {
    Connection opened = database.dataSource().getConnection();
    opened.setAutoCommit(false);
    connection = new SingleConnectionDataSource(opened, true);
    JdbcClient jdbc = JdbcClient.create(connection);
    rows = new RegisterRows(jdbc);
    units = new JdbcUnits(jdbc);
  }

  @AfterEach
  void rollBack() throws SQLException {
    connection.getConnection().rollback();
    connection.destroy();
  }

  private static Basis basis(String day, Readings readings) {
    return new Basis(new Moment(LocalDate.parse(day)), RegisterRows.PACK, readings);
  }

  private Tally tally(String day, Readings readings) {
    return units
        .countByTerritory(ALMATY, basis(day, readings), catalogue.listIndicators())
        .values()
        .stream()
        .reduce(Tally.NONE, Tally::plus);
  }

  private Share members(String indicator, String day) {
    return tally(day, Readings.LITERAL).estimate(indicator).members();
  }

  @Test
  void countsNothingInAnEmptyRegister() {
    assertThat(units.countByTerritory(ALMATY, basis("2026-01-01", Readings.LITERAL), List.of()))
        .isEmpty();
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2026-03-09, 0", "2026-03-10, 1", "2026-06-30, 1", "2026-07-01, 0"})
  void countsAPlaceFromTheDayItWasRecordedUntilTheDayItWasRemoved(String day, long places) {
    long place = rows.place(ALATAU, "private", "2026-03-10");
    rows.remove(place, "2026-07-01");
    assertThat(tally(day, Readings.LITERAL).places()).isEqualTo(places);
  }

  @Test
  void leavesOtherTerritoriesOut() {
    rows.place(ASTANA, "private", "2026-01-01");
    rows.place(BOSTANDYK, "private", "2026-01-01");
    assertThat(tally("2026-02-01", Readings.LITERAL).places()).isEqualTo(1);
  }

  @ParameterizedTest(name = "on {0}: {1} known, {2} of unknown owner")
  @CsvSource({"2026-04-30, 0, 1", "2026-05-01, 1, 0"})
  void readsAnEarlierVersionOfAChangedPlace(String day, long members, long doubtful) {
    long place = rows.place(ALATAU, "local_executive", "2026-01-01");
    rows.versionBefore(place, BOSTANDYK, "unknown", "2026-01-01", "2026-05-01");
    Estimate estimate = tally(day, Readings.LITERAL).estimate("9");
    assertThat(estimate.members().total()).isEqualTo(members);
    assertThat(estimate.doubtful().total()).isEqualTo(doubtful);
    Map<KatoCode, Tally> byTerritory =
        units.countByTerritory(ALMATY, basis(day, Readings.LITERAL), catalogue.listIndicators());
    assertThat(byTerritory.keySet())
        .containsExactly(new KatoCode(members == 1 ? ALATAU : BOSTANDYK));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2026-02-28, 0", "2026-03-04, 0", "2026-03-05, 1"})
  void countsACommitmentOnceItIsAcceptedAndRecorded(String day, long accepted) {
    long place = rows.place(ALATAU, "private", "2026-01-01");
    rows.commitment(place, null, "2026-03-01", "2026-03-05");
    assertThat(members("8", day)).isEqualTo(new Share(accepted, accepted, 1));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({"2026-04-01, 0", "2026-04-09, 0", "2026-04-10, 1"})
  void countsAConfirmationOnceItIsRecorded(String day, long confirmed) {
    long place = rows.place(ALATAU, "central_executive", "2026-01-01");
    long commitment = rows.commitment(place, null, "2026-03-01", "2026-03-01");
    rows.confirm(commitment, rows.audit(place, "2026-04-01"), "2026-04-01", "2026-04-10");
    assertThat(members("9", day)).isEqualTo(new Share(confirmed, confirmed, 1));
    assertThat(members("8", day)).isEqualTo(new Share(1, 1, 1));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-04-09, 0",
    "2026-04-10, 1",
    "2026-05-19, 1",
    "2026-05-20, 0",
    "2026-06-09, 0",
    "2026-06-10, 1"
  })
  void countsALapsedConfirmationOnTheDaysOnWhichItHeld(String day, long confirmed) {
    long place = rows.place(ALATAU, "central_executive", "2026-01-01");
    long commitment = rows.commitment(place, null, "2026-03-01", "2026-03-01");
    rows.confirm(commitment, rows.audit(place, "2026-04-01"), "2026-04-01", "2026-04-10");
    rows.lapse(commitment, "2026-05-20");
    rows.confirm(commitment, rows.audit(place, "2026-06-01"), "2026-06-01", "2026-06-10");
    assertThat(members("9", day)).isEqualTo(new Share(confirmed, confirmed, 1));
  }

  @ParameterizedTest(name = "{0}, owner limit on {1}: 8 of {2}, 9 of {3}")
  @CsvSource({
    "PLACES, PLACES, 2, 1",
    "PLACES, PLACES_AND_SERVICES, 2, 1",
    "PLACES_AND_SERVICES, PLACES, 4, 3",
    "PLACES_AND_SERVICES, PLACES_AND_SERVICES, 4, 2"
  })
  void countsUnitsByTheChosenReading(Counted counted, OwnerLimit limit, long of8, long of9) {
    long school = rows.place(ALATAU, "local_executive", "2026-01-01");
    long pharmacy = rows.place(ALATAU, "private", "2026-01-01");
    rows.service(school, "2026-01-01");
    rows.service(pharmacy, "2026-01-01");
    Tally tally = tally("2026-02-01", new Readings(counted, limit, AssumedOwner.COUNTED));
    assertThat(tally.estimate("8").members().total()).isEqualTo(of8);
    assertThat(tally.estimate("9").members().total()).isEqualTo(of9);
  }

  @ParameterizedTest(name = "assumed owners {0}: {1} known, {2} doubtful")
  @CsvSource({"COUNTED, 2, 1", "DOUBTFUL, 1, 3"})
  void trustsAnAssumedOwnerByTheChosenReading(AssumedOwner reading, long members, long doubtful) {
    rows.place(ALATAU, "local_executive", "2026-01-01");
    rows.assumeOwner(rows.place(ALATAU, "local_executive", "2026-01-01"));
    rows.assumeOwner(rows.place(ALATAU, "private", "2026-01-01"));
    rows.place(ALATAU, "unknown", "2026-01-01");
    Readings readings =
        new Readings(Counted.PLACES_AND_SERVICES, OwnerLimit.PLACES_AND_SERVICES, reading);
    Estimate estimate = tally("2026-02-01", readings).estimate("9");
    assertThat(estimate.members().total()).isEqualTo(members);
    assertThat(estimate.doubtful().total()).isEqualTo(doubtful);
  }

  @Test
  void aCommitmentForAServiceIsNotOneForThePlace() {
    long place = rows.place(ALATAU, "private", "2026-01-01");
    long service = rows.service(place, "2026-01-01");
    rows.commitment(place, service, "2026-02-01", "2026-02-01");
    assertThat(members("8", "2026-03-01")).isEqualTo(new Share(1, 1, 2));
    assertThat(
            tally(
                    "2026-03-01",
                    new Readings(Counted.PLACES, OwnerLimit.PLACES, AssumedOwner.COUNTED))
                .estimate("8")
                .members())
        .isEqualTo(new Share(0, 0, 1));
  }

  @ParameterizedTest(name = "{0}..{1}: {2}")
  @CsvSource({
    "3, 3, ACCESSIBLE, 1, 1",
    "2, 2, PARTIAL, 0, 0",
    "1, 1, CONDITIONAL, 0, 0",
    "0, 0, INACCESSIBLE, 0, 0",
    "0, 3, UNDECIDED, 0, 1",
    "2, 3, UNDECIDED, 0, 1",
    "0, 2, UNDECIDED, 0, 0"
  })
  void countsALevelWithBothItsEnds(
      int worst, int best, AccessState state, long sure, long possible) {
    long place = rows.place(ALATAU, "private", "2026-01-01");
    rows.level(place, 'K', worst, best, "2026-02-01", null);
    Tally tally = tally("2026-03-01", Readings.LITERAL);
    assertThat(tally.estimate("accessible-K").members()).isEqualTo(new Share(sure, possible, 1));
    assertThat(tally.levels().getFirst().count(state)).isEqualTo(1);
    assertThat(tally.levels().getFirst().total()).isEqualTo(1);
  }

  @Test
  void aPlaceThatWasNeverAssessedMayBeAccessible() {
    rows.place(ALATAU, "private", "2026-01-01");
    Tally tally = tally("2026-03-01", Readings.LITERAL);
    assertThat(tally.estimate("accessible-K").members()).isEqualTo(new Share(0, 1, 1));
    assertThat(tally.estimate("assessed").members()).isEqualTo(new Share(0, 0, 1));
    assertThat(tally.levels().getFirst().count(AccessState.NOT_ASSESSED)).isEqualTo(1);
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource({
    "2026-01-31, NOT_ASSESSED",
    "2026-02-01, INACCESSIBLE",
    "2026-04-30, INACCESSIBLE",
    "2026-05-01, ACCESSIBLE"
  })
  void showsTheLevelOfTheDay(String day, AccessState state) {
    long place = rows.place(ALATAU, "private", "2026-01-01");
    rows.level(place, 'K', 0, 0, "2026-02-01", "2026-05-01");
    rows.level(place, 'K', 3, 3, "2026-05-01", null);
    assertThat(tally(day, Readings.LITERAL).levels().getFirst().count(state)).isEqualTo(1);
  }

  @Test
  void listsTheUnitsBehindEachSideInPages() {
    long first = rows.place(ALATAU, "local_executive", "2026-01-01");
    long second = rows.place(BOSTANDYK, "unknown", "2026-01-01");
    long service = rows.service(first, "2026-01-01");
    rows.commitment(first, service, "2026-02-01", "2026-02-01");
    assertThat(list("8", Side.DENOMINATOR)).hasSize(3);
    assertThat(list("8", Side.NUMERATOR))
        .singleElement()
        .satisfies(
            unit -> {
              assertThat(unit.key().serviceId()).isEqualTo(service);
              assertThat(unit.commitment()).isNotNull();
            });
    assertThat(list("8", Side.REMAINDER)).hasSize(2);
    assertThat(list("9", Side.DOUBTFUL))
        .extracting(unit -> unit.key().place().value())
        .containsExactly(second);
    ListRequest request = request(Side.DENOMINATOR, "8");
    List<Unit> page = units.findUnits(request, Optional.empty(), 2);
    assertThat(units.findUnits(request, Optional.of(page.getLast().key()), 2)).hasSize(1);
    assertThat(units.countUnits(request)).isEqualTo(3);
  }

  @Test
  void listsWhatLiesInNoChild() {
    rows.place(ALATAU, "private", "2026-01-01");
    long own = rows.place("750000000", "private", "2026-01-01");
    UnitQuery query =
        new UnitQuery(
            ALMATY,
            Reach.OUTSIDE_CHILDREN,
            LocalDate.parse("2026-03-01"),
            new Selection.AtLevel(DisabilityGroup.WHEELCHAIR, AccessState.NOT_ASSESSED));
    List<Unit> found =
        units.findUnits(
            new ListRequest(
                query,
                basis("2026-03-01", Readings.LITERAL),
                List.of(new KatoCode(ALATAU), new KatoCode(BOSTANDYK))),
            Optional.empty(),
            10);
    assertThat(found).extracting(unit -> unit.key().place().value()).containsExactly(own);
  }

  private List<Unit> list(String indicator, Side side) {
    return units.findUnits(request(side, indicator), Optional.empty(), 100);
  }

  private ListRequest request(Side side, String indicator) {
    UnitQuery query =
        new UnitQuery(
            ALMATY,
            Reach.WHOLE,
            LocalDate.parse("2026-03-01"),
            new Selection.OfIndicator(catalogue.findIndicator(indicator).orElseThrow(), side));
    return new ListRequest(query, basis("2026-03-01", Readings.LITERAL), List.of());
  }
}
