package kz.qadam.indicator.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kz.qadam.TestDatabase;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.UnitQuery;
import kz.qadam.indicator.UnitQuery.Reach;
import kz.qadam.indicator.UnitQuery.Selection;
import kz.qadam.indicator.UnitQuery.Side;
import kz.qadam.indicator.internal.IndicatorCatalogue;
import kz.qadam.indicator.internal.Moment;
import kz.qadam.indicator.internal.UnitStore.Basis;
import kz.qadam.indicator.internal.UnitStore.ListRequest;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts a random register a second time in plain Java, day by day. */
class RecountTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
  private static final int DAYS = 700;
  private static final int PLACES = 120;
  private static final String[] TERRITORIES = {
    "750000000", "751110000", "751410000", "711000000", "190000000"
  };
  private static final String[] OWNERS = {
    "local_executive", "central_executive", "private", "unknown"
  };

  private static final String[] KINDS = {
    "EDU.school", "EDU.special_school", "EDU.college", "EDU.kindergarten", "HLT.hospital"
  };

  private static final List<Row> REGISTER = new ArrayList<>();
  private static SingleConnectionDataSource connection;
  private static JdbcUnits units;

  /** A place as the test remembers it; days are those on which noon it happened. */
  private record Row(
      String kind,
      String kato,
      String owner,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate accepted,
      @Nullable LocalDate confirmed,
      @Nullable LocalDate judged,
      int worst,
      int best,
      boolean everyGroup) {

    boolean isThere(LocalDate day) {
      return !since.isAfter(day) && (until == null || until.isAfter(day));
    }

    static boolean by(@Nullable LocalDate event, LocalDate day) {
      return event != null && !event.isAfter(day);
    }

    boolean isExecutive() {
      return owner.endsWith("_executive");
    }
  }

  @BeforeAll
  static void makeARandomRegister() throws SQLException {
    Connection opened = TestDatabase.empty("indicator_recount").dataSource().getConnection();
    opened.setAutoCommit(false);
    connection = new SingleConnectionDataSource(opened, true);
    JdbcClient jdbc = JdbcClient.create(connection);
    units = new JdbcUnits(jdbc);
    RegisterRows rows = new RegisterRows(jdbc);
    Random random = new Random(20261122);
    for (int i = 0; i < PLACES; i++) {
      Row row = randomRow(random);
      REGISTER.add(row);
      store(row, rows);
    }
  }

  private static Row randomRow(Random random) {
    LocalDate since = FIRST_DAY.plusDays(random.nextInt(DAYS));
    LocalDate accepted = random.nextInt(3) == 0 ? null : since.plusDays(random.nextInt(200));
    LocalDate confirmed =
        accepted == null || random.nextBoolean() ? null : accepted.plusDays(random.nextInt(200));
    int worst = random.nextInt(4);
    return new Row(
        KINDS[random.nextInt(KINDS.length)],
        TERRITORIES[random.nextInt(TERRITORIES.length)],
        OWNERS[random.nextInt(OWNERS.length)],
        since,
        random.nextInt(4) == 0 ? since.plusDays(1 + random.nextInt(400)) : null,
        accepted,
        confirmed,
        random.nextInt(3) == 0 ? null : since.plusDays(random.nextInt(300)),
        worst,
        worst + random.nextInt(4 - worst),
        random.nextBoolean());
  }

  private static void store(Row row, RegisterRows rows) {
    long place = rows.place(row.kind(), row.kato(), row.owner(), row.since().toString());
    if (row.until() != null) {
      rows.remove(place, row.until().toString());
    }
    if (row.accepted() != null) {
      String accepted = row.accepted().toString();
      long commitment = rows.commitment(place, null, accepted, accepted);
      if (row.confirmed() != null) {
        String confirmed = row.confirmed().toString();
        rows.confirm(commitment, rows.audit(place, confirmed), confirmed, confirmed);
      }
    }
    if (row.judged() != null) {
      for (char group : (row.everyGroup() ? "KOSGU" : "K").toCharArray()) {
        rows.level(place, group, row.worst(), row.best(), row.judged().toString(), null);
      }
    }
  }

  @AfterAll
  static void rollBack() throws SQLException {
    connection.getConnection().rollback();
    connection.destroy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000000000", "750000000", "751110000", "190000000"})
  void agreesWithARecountDayByDay(String kato) {
    KatoCode territory = new KatoCode(kato);
    IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    for (int d = 0; d < DAYS + 400; d += 25) {
      LocalDate day = FIRST_DAY.plusDays(d);
      Basis basis = new Basis(new Moment(day), RegisterRows.PACK, Readings.LITERAL);
      Map<KatoCode, Tally> counted =
          units.countByTerritory(territory, basis, catalogue.listIndicators());
      Tally sum = counted.values().stream().reduce(Tally.NONE, Tally::plus);
      for (Indicator indicator : catalogue.listIndicators()) {
        if (List.of("5", "6", "7", "8", "9", "assessed", "accessible-K", "accessible-all")
            .contains(indicator.id())) {
          assertThat(sum.estimate(indicator.id()).members())
              .as("%s on %s", indicator.id(), day)
              .isEqualTo(recount(indicator.id(), territory, day));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-01", "2026-01-01", "2026-12-31"})
  void everyListIsAsLongAsItsNumberSays(LocalDate day) {
    IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    Basis basis = new Basis(new Moment(day), RegisterRows.PACK, Readings.LITERAL);
    Tally sum =
        units
            .countByTerritory(KatoCode.COUNTRY, basis, catalogue.listIndicators())
            .values()
            .stream()
            .reduce(Tally.NONE, Tally::plus);
    for (Indicator indicator : catalogue.listIndicators()) {
      Share members = sum.estimate(indicator.id()).members();
      assertThat(count(indicator, Side.NUMERATOR, basis)).isEqualTo(members.sure());
      assertThat(count(indicator, Side.DENOMINATOR, basis)).isEqualTo(members.total());
      assertThat(count(indicator, Side.UNDECIDED, basis)).isEqualTo(members.undecided());
      assertThat(count(indicator, Side.REMAINDER, basis))
          .isEqualTo(members.total() - members.possible());
      assertThat(count(indicator, Side.DOUBTFUL, basis))
          .isEqualTo(sum.estimate(indicator.id()).doubtful().total());
    }
  }

  private static long count(Indicator indicator, Side side, Basis basis) {
    UnitQuery query =
        new UnitQuery(
            KatoCode.COUNTRY,
            Reach.WHOLE,
            basis.moment().day(),
            new Selection.OfIndicator(indicator, side));
    ListRequest request = new ListRequest(query, basis, List.of());
    long counted = units.countUnits(request);
    assertThat(units.findUnits(request, Optional.empty(), PLACES)).hasSize((int) counted);
    return counted;
  }

  private static boolean isOfKind(Row row, String indicator) {
    return switch (indicator) {
      case "5" -> row.kind().startsWith("EDU.");
      case "6" -> List.of("EDU.school", "EDU.special_school").contains(row.kind());
      case "7" -> row.kind().equals("EDU.college");
      default -> true;
    };
  }

  private static Share recount(String indicator, KatoCode territory, LocalDate day) {
    long sure = 0;
    long possible = 0;
    long total = 0;
    for (Row row : REGISTER) {
      if (!territory.contains(new KatoCode(row.kato())) || !row.isThere(day)) {
        continue;
      }
      if ((indicator.equals("9") && !row.isExecutive()) || !isOfKind(row, indicator)) {
        continue;
      }
      total++;
      boolean judged = Row.by(row.judged(), day);
      boolean yes =
          switch (indicator) {
            case "8" -> Row.by(row.accepted(), day);
            case "9" -> Row.by(row.confirmed(), day);
            case "assessed" -> judged;
            case "accessible-K" -> judged && row.worst() == 3;
            default -> judged && row.worst() == 3 && row.everyGroup();
          };
      boolean maybe =
          !List.of("8", "9", "assessed").contains(indicator) && (!judged || row.best() == 3);
      sure += yes ? 1 : 0;
      possible += yes || maybe ? 1 : 0;
    }
    return new Share(sure, possible, total);
  }
}
