package kz.qadam.place.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.qadam.RolledBack;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceIntake;
import kz.qadam.place.PlaceIntake.Missing;
import kz.qadam.place.PlaceIntake.Mode;
import kz.qadam.place.PlaceIntake.Order;
import kz.qadam.place.PlaceIntake.Result;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceTag;
import kz.qadam.place.SourcePlace;
import kz.qadam.place.SourcePlace.SourceOrganisation;
import kz.qadam.place.SourcePlace.SourceService;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLocator.Located;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class CopyPlaceIntakeTest {

  private static final Located ALMATY =
      new Located(new KatoCode("750000000"), TerritoryBasis.BOUNDARY);

  @Autowired PlaceIntake intake;
  @Autowired PlaceService places;
  @Autowired JdbcClient sql;
  private long importId;

  @BeforeEach
  void openAnImport() {
    importId =
        sql.sql(
                """
                INSERT INTO imports (kind, source, file_name, content_sha256, taken, unchanged,
                                     refused)
                VALUES ('places', 'osm', 'a.osm.pbf', '', 0, 0, 0) RETURNING id
                """)
            .query(Long.class)
            .single();
  }

  @Test
  void storesEverythingThatASourceSays() throws ParseException {
    MultiPolygon footprint =
        (MultiPolygon)
            new WKTReader().read("MULTIPOLYGON (((76.9 43.2, 77 43.2, 77 43.3, 76.9 43.2)))");
    footprint.setSRID(4326);
    take(
        aPlace("way/5")
            .named(new LocalizedText("№5 мектеп", "Школа №5", "School 5"))
            .addressed(new LocalizedText(null, "улица «Абая», 10", null))
            .at(new Position(43.25, 76.95))
            .outlined(footprint)
            .withStoreys(3)
            .commissionedIn(1985)
            .ownedBy(OwnerClass.LOCAL_EXECUTIVE, OwnerBasis.STATED)
            .runBy(new SourceOrganisation("123456789012", new LocalizedText(null, "КГУ", null)))
            .tagged(Set.of(PlaceTag.POLLING_STATION, PlaceTag.EMERGENCY_SHELTER))
            .withEntrances(List.of(new Place.Entrance(1, "main", new Position(43.2, 76.9))))
            .offering(List.of(new SourceService("s1", new LocalizedText("Қабылдау", null, null))))
            .withStatements(List.of(new Place.Statement("wheelchair", "yes", "OSM way/5"))));

    Place stored = onlyPlace();

    assertThat(stored.source()).isEqualTo("osm");
    assertThat(stored.sourceId()).isEqualTo("way/5");
    assertThat(stored.name()).isEqualTo(new LocalizedText("№5 мектеп", "Школа №5", "School 5"));
    assertThat(stored.address().ru()).isEqualTo("улица «Абая», 10");
    assertThat(stored.position()).contains(new Position(43.25, 76.95));
    assertThat(stored.storeys()).hasValue(3);
    assertThat(stored.commissionedYear()).hasValue(1985);
    assertThat(stored.ownerClass()).isEqualTo(OwnerClass.LOCAL_EXECUTIVE);
    assertThat(stored.organisation()).isNotNull().extracting("bin").isEqualTo("123456789012");
    assertThat(stored.tags()).containsExactlyInAnyOrder("polling_station", "emergency_shelter");
    assertThat(stored.territory()).isEqualTo(ALMATY.code());
    assertThat(stored.entrances())
        .containsExactly(new Place.Entrance(1, "main", new Position(43.2, 76.9)));
    assertThat(stored.services()).extracting(s -> s.name().kk()).containsExactly("Қабылдау");
    assertThat(stored.statements())
        .containsExactly(new Place.Statement("wheelchair", "yes", "OSM way/5"));
    assertThat(places.findFootprint(stored.id())).contains(footprint);
  }

  @Test
  void storesPlainPlacesStraightJustAsThroughTheTemporaryTable() {
    take(plainPlace());
    String straight = storedRow("node/1");
    sql.sql("DELETE FROM places").update();

    take(plainPlace(), aPlace("node/2").withEntrances(entrances(1)));

    assertThat(storedRow("node/1")).isEqualTo(straight).contains("\"version\": 1");
  }

  @Test
  void changesNothingWhenTheSameComesAgain() {
    take(aPlace("node/1").named(kazakh("Мектеп")), aPlace("node/2").withStoreys(2));

    Result again = take(aPlace("node/1").named(kazakh("Мектеп")), aPlace("node/2").withStoreys(2));

    assertThat(again).isEqualTo(new Result(0, 0, 2, 0, List.of()));
    assertThat(places.listVersions(onlyPlaceNamed("Мектеп"))).hasSize(1);
  }

  @Test
  void keepsTheIdentityOfAChangedPlaceAndItsEarlierVersion() {
    take(aPlace("node/1").named(kazakh("Мектеп")).withEntrances(entrances(1, 2)));
    PlaceId id = onlyPlaceNamed("Мектеп");

    Result result = take(aPlace("node/1").named(kazakh("Гимназия")).withEntrances(entrances(1)));

    assertThat(result).isEqualTo(new Result(0, 1, 0, 0, List.of()));
    assertThat(onlyPlaceNamed("Гимназия")).isEqualTo(id);
    assertThat(places.listVersions(id))
        .extracting(v -> v.name().kk())
        .containsExactly("Мектеп", "Гимназия");
    assertThat(countOf("entrances")).isEqualTo(1);
  }

  @Test
  void noticesAChangeInEntrancesServicesOrStatements() {
    take(aPlace("node/1"));
    assertThat(take(aPlace("node/1").withEntrances(entrances(1))).updated()).isEqualTo(1);
    assertThat(take(aPlace("node/1").offering(services("a", "b"))).updated()).isEqualTo(1);
    assertThat(countOf("entrances")).isZero();
    assertThat(take(aPlace("node/1").offering(services("b"))).updated()).isEqualTo(1);
    assertThat(countOf("services")).isEqualTo(1);
    assertThat(
            take(aPlace("node/1").withStatements(List.of(new Place.Statement("kerb", "no", "s"))))
                .updated())
        .isEqualTo(1);
    assertThat(countOf("services")).isZero();
  }

  @Test
  void namesPlacesThatTheSourceNoLongerHasAndLeavesThem() {
    take(aPlace("node/1"), aPlace("node/2"));

    Result result = take(aPlace("node/2"));

    assertThat(result).isEqualTo(new Result(0, 0, 1, 1, List.of("node/1")));
    assertThat(places.findPlaces(PlaceQuery.ALL).matched()).isEqualTo(2);
  }

  @Test
  void removesThemWhenAskedAndTakesThemBackWhenTheyReturn() {
    take(aPlace("node/1"), aPlace("node/2"));
    Order removing = new Order("osm", importId, Mode.APPLY, Missing.REMOVE, null, 1);

    Result removed = intake.take(removing, List.of(aPlace("node/2").build()).iterator());

    assertThat(removed.missing()).isEqualTo(1);
    assertThat(removed.changesAnything(Missing.REMOVE)).isTrue();
    assertThat(decisionsOn("node/1")).containsExactly("place-removed operator removed");
    assertThat(places.findPlaces(PlaceQuery.ALL).matched()).isEqualTo(1);
    assertThat(take(aPlace("node/1"), aPlace("node/2")).updated()).isEqualTo(1);
    assertThat(places.findPlaces(PlaceQuery.ALL).matched()).isEqualTo(2);
    take(aPlace("node/1").withStoreys(2), aPlace("node/2"));
    assertThat(decisionsOn("node/1"))
        .containsExactly("place-removed operator removed", "place-returned operator in-register");
    assertThat(decisionsOn("node/2")).isEmpty();
  }

  private List<String> decisionsOn(String sourceId) {
    return sql.sql(
            "SELECT concat_ws(' ', kind, actor, content::json ->> 'to') FROM ledger_entries"
                + " WHERE subject = 'place/' || ? ORDER BY seq")
        .param(idOf(sourceId))
        .query(String.class)
        .list();
  }

  private long idOf(String sourceId) {
    return sql.sql("SELECT id FROM places WHERE source_id = ?")
        .param(sourceId)
        .query(Long.class)
        .single();
  }

  @Test
  void missesOnlyPlacesWithinTheExtentOfTheFile() {
    take(aPlace("node/1").at(new Position(43, 76)), aPlace("node/2").at(new Position(51, 71)));
    BoundingBox almaty = new BoundingBox(75, 42, 78, 44);
    Order order = new Order("osm", importId, Mode.APPLY, Missing.REPORT, almaty, 1);

    assertThat(intake.take(order, List.<SourcePlace>of().iterator()).missingSourceIds())
        .containsExactly("node/1");
  }

  @Test
  void changesNothingInADryRunButCountsAll() {
    take(aPlace("node/1"), aPlace("node/2"));
    Order dry = new Order("osm", importId, Mode.DRY_RUN, Missing.REMOVE, null, 1);
    List<SourcePlace> rows =
        List.of(
            aPlace("node/1").build(),
            aPlace("node/2").withStoreys(2).build(),
            aPlace("node/3").build());

    assertThat(intake.take(dry, rows.iterator())).isEqualTo(new Result(1, 1, 1, 0, List.of()));
    assertThat(countOf("places")).isEqualTo(2);
    assertThat(countOf("place_versions")).isZero();
  }

  @Test
  void sharesAnOrganisationBetweenPlacesByBinOrElseByName() {
    SourceOrganisation byBin = new SourceOrganisation("123456789012", kazakh("Банк"));
    SourceOrganisation byName = new SourceOrganisation(null, kazakh("Дәріхана"));

    take(
        aPlace("node/1").runBy(byBin),
        aPlace("node/2").runBy(byBin),
        aPlace("node/3").runBy(byName),
        aPlace("node/4").runBy(byName),
        aPlace("node/5"));
    take(aPlace("node/6").runBy(byBin), aPlace("node/7").runBy(byName));

    assertThat(countOf("organisations")).isEqualTo(2);
    assertThat(countOf("places WHERE organisation_id IS NULL")).isEqualTo(1);
  }

  @Test
  void putsBackEveryIndexAndConstraintAfterALargeImport() {
    List<String> before = definitions();
    Order large = new Order("osm", importId, Mode.APPLY, Missing.REPORT, null, 200_000);
    Iterator<SourcePlace> many =
        IntStream.range(0, 45_000).mapToObj(i -> aPlace("node/" + i).build()).iterator();

    Result result = intake.take(large, many);

    assertThat(result.inserted()).isEqualTo(45_000);
    assertThat(definitions()).isEqualTo(before);
    assertThat(intake.take(large, List.of(aPlace("node/1").build()).iterator()).missing())
        .isEqualTo(44_999);
    assertThat(definitions()).isEqualTo(before);
  }

  @Test
  void refusesInALargeImportWhatAConstraintForbids() {
    Order large = new Order("osm", importId, Mode.APPLY, Missing.REPORT, null, 200_000);
    Iterator<SourcePlace> bad = List.of(aPlace("node/1").withStoreys(500).build()).iterator();

    assertThatThrownBy(() -> intake.take(large, bad)).hasMessageContaining("places_storeys_ck");
  }

  @Test
  void passesOnWhatTheSourceThrows() {
    Iterator<SourcePlace> broken =
        IntStream.range(0, 30_000)
            .mapToObj(
                i -> {
                  if (i == 25_000) {
                    throw new IllegalStateException("broken at " + i);
                  }
                  return aPlace("node/" + i).build();
                })
            .iterator();

    assertThatThrownBy(() -> intake.take(order(), broken)).hasMessage("broken at 25000");
  }

  private Result take(SourcePlace.Builder... builders) {
    List<SourcePlace> rows = new ArrayList<>();
    for (SourcePlace.Builder builder : builders) {
      rows.add(builder.build());
    }
    return intake.take(order(), rows.iterator());
  }

  private Order order() {
    return new Order("osm", importId, Mode.APPLY, Missing.REPORT, null, 1);
  }

  private Place onlyPlace() {
    return places.findPlaces(PlaceQuery.ALL).places().getFirst();
  }

  private PlaceId onlyPlaceNamed(@Nullable String kazakh) {
    PlaceQuery byName = new PlaceQuery(Set.of(), null, null, kazakh, null, Set.of(), 0, 100);
    return places.findPlaces(byName).places().getFirst().id();
  }

  private long countOf(String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private List<String> definitions() {
    return sql.sql(
            """
            SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint
             WHERE conrelid = 'places'::regclass
            UNION SELECT indexdef FROM pg_indexes WHERE tablename = 'places' ORDER BY 1
            """)
        .query(String.class)
        .list();
  }

  private static SourcePlace.Builder aPlace(String sourceId) {
    return SourcePlace.builder(sourceId, "EDU.school", ALMATY).at(new Position(43.25, 76.95));
  }

  private static LocalizedText kazakh(String text) {
    return new LocalizedText(text, null, null);
  }

  private static List<Place.Entrance> entrances(int... numbers) {
    return IntStream.of(numbers).mapToObj(n -> new Place.Entrance(n, null, null)).toList();
  }

  private static List<SourceService> services(String... ids) {
    return List.of(ids).stream().map(id -> new SourceService(id, kazakh(id))).toList();
  }

  /** Everything a place can have that no other table keeps. */
  private static SourcePlace.Builder plainPlace() {
    return aPlace("node/1")
        .named(new LocalizedText("№5 мектеп", "Школа №5", null))
        .addressed(new LocalizedText(null, "улица «Абая», 10", null))
        .at(new Position(43.25, 76.95))
        .withStoreys(3)
        .commissionedIn(1985)
        .tagged(Set.of(PlaceTag.POLLING_STATION));
  }

  /** Every column but the number, so that a new one is compared, too. */
  private String storedRow(String sourceId) {
    return sql.sql("SELECT (to_jsonb(p) - 'id')::text FROM places p WHERE source_id = ?")
        .param(sourceId)
        .query(String.class)
        .single();
  }
}
