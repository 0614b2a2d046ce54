package kz.qadam.place.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kz.qadam.RolledBack;
import kz.qadam.geo.BoundingBox;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceNotFoundException;
import kz.qadam.place.PlacePage;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceVersion;
import kz.qadam.territory.KatoCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class HibernatePlacesTest {

  @Autowired PlaceService places;
  @Autowired JdbcClient sql;

  @Test
  void readsAPlaceWithEverythingKnownAboutIt() {
    PlaceId id = storedPlace("node/1").name("Мектеп").store();
    sql.sql(
            "INSERT INTO entrances VALUES (?, 2, NULL, NULL), (?, 1, 'аула жақтан', ST_Point(76.9, 43.2, 4326))")
        .params(id.value(), id.value())
        .update();
    sql.sql("INSERT INTO services (place_id, source_id, name_ru) VALUES (?, 's1', 'Приём')")
        .param(id.value())
        .update();
    sql.sql("INSERT INTO place_statements VALUES (?, 'wheelchair', 'yes', 'OpenStreetMap node/1')")
        .param(id.value())
        .update();

    Place place = places.getPlace(id);

    assertThat(place.name().kk()).isEqualTo("Мектеп");
    assertThat(place.position()).contains(new Position(43.25, 76.95));
    assertThat(place.storeys()).isEmpty();
    assertThat(place.ownerBasis()).isEqualTo(OwnerBasis.STATED);
    assertThat(place.entrances())
        .containsExactly(
            new Place.Entrance(1, "аула жақтан", new Position(43.2, 76.9)),
            new Place.Entrance(2, null, null));
    assertThat(place.services()).singleElement().extracting(s -> s.name().ru()).isEqualTo("Приём");
    assertThat(place.statements())
        .containsExactly(new Place.Statement("wheelchair", "yes", "OpenStreetMap node/1"));
  }

  @Test
  void keepsTheOrderOfTheIdsAskedForAndLeavesOutUnknownOnes() {
    PlaceId first = storedPlace("node/1").store();
    PlaceId second = storedPlace("node/2").store();

    List<Place> found = places.findPlaces(List.of(second, new PlaceId(999_999_999), first));

    assertThat(found).extracting(Place::id).containsExactly(second, first);
  }

  @Test
  void refusesAnUnknownId() {
    assertThatThrownBy(() -> places.getPlace(new PlaceId(999_999_999)))
        .isInstanceOf(PlaceNotFoundException.class);
  }

  @Test
  void findsBySectorAndByKind() {
    storedPlace("node/1").kind("EDU.school").store();
    storedPlace("node/2").kind("EDU.college").store();
    storedPlace("node/3").kind("HLT.pharmacy").store();

    assertThat(matched(query().kinds("EDU"))).containsExactly("node/1", "node/2");
    assertThat(matched(query().kinds("EDU.college", "HLT"))).containsExactly("node/2", "node/3");
  }

  @Test
  void countsATerritoryWithAllBelowIt() {
    storedPlace("node/1").territory("751100000").store();
    storedPlace("node/2").territory("750000000").store();
    storedPlace("node/3").territory("760000000").store();

    assertThat(matched(query().territory("750000000"))).containsExactly("node/1", "node/2");
    assertThat(matched(query().territory("751100000"))).containsExactly("node/1");
    assertThat(matched(query().territory("000000000"))).hasSize(3);
  }

  @Test
  void findsInABoxWithItsSides() {
    storedPlace("node/1").at(43.25, 76.95).store();
    storedPlace("node/2").at(43.26, 76.95).store();
    storedPlace("node/3").withoutPosition().store();

    assertThat(matched(query().box(76.95, 43.25, 76.96, 43.255))).containsExactly("node/1");
  }

  @Test
  void findsPlacesWhoseNameOrAddressHasEveryWord() {
    storedPlace("node/1").name("№5 мектеп").address("Абай даңғылы 10").store();
    storedPlace("node/2").name("№5 мектеп").address("Төле би көшесі 1").store();

    assertThat(matched(query().text("МЕКТЕП абай"))).containsExactly("node/1");
    assertThat(matched(query().text("100%"))).isEmpty();
    assertThat(matched(query().text("№_"))).isEmpty();
  }

  @Test
  void pagesThroughAllPlacesOnceAndCountsThemAll() {
    for (int i = 1; i <= 5; i++) {
      storedPlace("node/" + i).store();
    }

    PlacePage first = places.findPlaces(query().limit(3).build());
    PlacePage second =
        places.findPlaces(query().limit(3).after(first.nextAfter().orElseThrow()).build());

    assertThat(first.matched()).isEqualTo(5);
    assertThat(first.places())
        .extracting(Place::sourceId)
        .containsExactly("node/1", "node/2", "node/3");
    assertThat(second.places()).extracting(Place::sourceId).containsExactly("node/4", "node/5");
    assertThat(second.nextAfter()).isEmpty();
  }

  @Test
  void keepsEveryVersionWhoeverChangesTheRow() {
    PlaceId id = storedPlace("node/1").name("Бұрынғы атауы").at(43.25, 76.95).store();
    sql.sql("UPDATE places SET name_kk = 'Жаңа атауы' WHERE id = ?").param(id.value()).update();
    sql.sql("UPDATE places SET name_kk = 'Жаңа атауы' WHERE id = ?").param(id.value()).update();

    List<PlaceVersion> versions = places.listVersions(id);

    assertThat(versions).extracting(PlaceVersion::version).containsExactly(1, 2);
    assertThat(versions)
        .extracting(v -> v.name().kk())
        .containsExactly("Бұрынғы атауы", "Жаңа атауы");
    assertThat(versions.getFirst().knownPosition()).isEqualTo(new Position(43.25, 76.95));
    assertThat(versions.getFirst().replacedAt()).isEqualTo(versions.getLast().recordedAt());
    assertThat(versions.getLast().replacedAt()).isNull();
  }

  @Test
  void keepsTheHistoryOfARemovedPlaceButNoLongerListsIt() {
    PlaceId id = storedPlace("node/1").store();
    sql.sql("UPDATE places SET removed_at = now() WHERE id = ?").param(id.value()).update();

    assertThat(places.findPlace(id)).isEmpty();
    assertThat(matched(query())).isEmpty();
    assertThat(places.listVersions(id).getLast().removedAt()).isNotNull();
  }

  private List<String> matched(QueryBuilder query) {
    PlacePage page = places.findPlaces(query.build());
    assertThat(page.matched()).isEqualTo(page.places().size());
    return page.places().stream().map(Place::sourceId).toList();
  }

  private StoredPlace storedPlace(String sourceId) {
    return new StoredPlace(sql, sourceId);
  }

  private static QueryBuilder query() {
    return new QueryBuilder();
  }

  /** A query that says only what the test is about. */
  private static final class QueryBuilder {
    private PlaceQuery query = PlaceQuery.ALL;

    QueryBuilder kinds(String... kinds) {
      return with(new PlaceQuery(Set.of(kinds), null, null, null, null, Set.of(), 0, 100));
    }

    QueryBuilder territory(String kato) {
      return with(new PlaceQuery(Set.of(), new KatoCode(kato), null, null, null, Set.of(), 0, 100));
    }

    QueryBuilder box(double west, double south, double east, double north) {
      BoundingBox box = new BoundingBox(west, south, east, north);
      return with(new PlaceQuery(Set.of(), null, box, null, null, Set.of(), 0, 100));
    }

    QueryBuilder text(String text) {
      return with(new PlaceQuery(Set.of(), null, null, text, null, Set.of(), 0, 100));
    }

    QueryBuilder limit(int limit) {
      return with(new PlaceQuery(Set.of(), null, null, null, null, Set.of(), 0, limit));
    }

    QueryBuilder after(PlaceId id) {
      return with(
          new PlaceQuery(
              Set.of(), null, null, null, null, Set.<OwnerClass>of(), id.value(), query.limit()));
    }

    private QueryBuilder with(PlaceQuery changed) {
      query = changed;
      return this;
    }

    PlaceQuery build() {
      return query;
    }
  }
}
