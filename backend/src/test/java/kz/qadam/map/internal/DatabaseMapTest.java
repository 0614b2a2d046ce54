package kz.qadam.map.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import kz.qadam.RolledBack;
import kz.qadam.geo.BoundingBox;
import kz.qadam.map.PlaceFilter;
import kz.qadam.map.TextSearch;
import kz.qadam.place.PlaceId;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPacks;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class DatabaseMapTest {

  private static final int PLACES = 3_000;

  @Autowired PlaceRows rows;
  @Autowired PlaceChanges changes;
  @Autowired TextSearch search;
  @Autowired StandardPacks packs;
  @Autowired JdbcClient sql;
  private final MemoryPlaceMap map = new MemoryPlaceMap();

  @BeforeEach
  void storePlaces() {
    sql.sql(
            """
            INSERT INTO places (source, source_id, kind, name_kk, address_ru, geom, owner_class,
                                territory_kato, territory_basis, content_hash, removed_at)
            SELECT 'demo', 'n' || i, (ARRAY['EDU.school', 'HLT.hospital', 'FIN.bank'])[1 + i % 3],
                   'Нысан ' || i, 'пр. Абая, ' || i % 50 || '%',
                   CASE WHEN i % 40 > 0
                     THEN ST_Point(70 + i % 97 * 0.0713, 42 + i % 89 * 0.0517, 4326) END,
                   'unknown', (ARRAY['750000000', '751110000', '110000000'])[1 + i / 7 % 3],
                   'stated', '', CASE WHEN i % 100 = 99 THEN now() END
            FROM generate_series(1, ?) i
            """)
        .param(PLACES)
        .update();
    sql.sql(
            """
            INSERT INTO audits (id, place_id, pack_id, pack_version, auditor_name, visited_on,
                                status, submitted_at)
            SELECT md5(id::text)::uuid, id, 'p', '1', 'A', '2026-10-12', 'submitted', now()
            FROM places WHERE id % 3 > 0
            """)
        .update();
    sql.sql(
            """
            INSERT INTO place_levels (place_id, disability_group, pack_id, worst, best, audit_id,
                                      valid_from)
            SELECT id, g, ?, (id + ascii(g)) % 4,
                   CASE WHEN id % 5 = 0 THEN 3 ELSE (id + ascii(g)) % 4 END,
                   md5(id::text)::uuid, now()
            FROM places, unnest(ARRAY['K', 'O', 'S', 'G', 'U']) g WHERE id % 3 > 0
            """)
        .param(packs.current().id())
        .update();
    append("import", null);
    follower().catchUp();
  }

  private void append(String kind, @Nullable Long place) {
    sql.sql("SELECT append_change(:kind, :place::bigint)")
        .param("kind", kind)
        .param("place", place)
        .query()
        .singleRow();
  }

  private ChangeFollower follower() {
    return new ChangeFollower(map, rows, changes);
  }

  @Test
  void countsWhatTheDatabaseCounts() {
    MadePlaces random = new MadePlaces(5);
    for (int round = 0; round < 40; round++) {
      String group = random.anyOf(List.of("K", "O", "S", "G", "U"));
      String territory = random.anyOf(List.of("750000000", "751110000", "110000000"));
      BoundingBox box = random.box();
      PlaceFilter filter =
          new PlaceFilter(
              Set.of("EDU", "FIN.bank"),
              new KatoCode(territory),
              Set.of(DisabilityGroup.of(group.charAt(0))),
              Set.of(),
              null,
              box);
      for (AccessState state : AccessState.values()) {
        assertThat(map.count(filter).of(state))
            .as("%s for %s in %s, %s", state, group, territory, box)
            .isEqualTo(countInDatabase(filter, state));
      }
    }
  }

  private long countInDatabase(PlaceFilter filter, AccessState state) {
    KatoCode territory = Objects.requireNonNull(filter.onlyTerritory());
    BoundingBox box = Objects.requireNonNull(filter.onlyWithin());
    return sql.sql(
            """
            SELECT count(*) FROM places p
            LEFT JOIN place_levels l ON l.place_id = p.id AND l.valid_to IS NULL
              AND l.disability_group = :group
            WHERE p.removed_at IS NULL AND (p.kind LIKE 'EDU.%' OR p.kind = 'FIN.bank')
              AND p.territory_kato BETWEEN :first AND :last
              AND p.geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
              AND CASE WHEN l.worst IS NULL THEN 'not_assessed' WHEN l.worst < l.best THEN 'undecided'
                ELSE (ARRAY['inaccessible', 'conditional', 'partial', 'accessible'])[1 + l.worst]
                END = :state
            """)
        .param("group", String.valueOf(filter.groups().iterator().next().code()))
        .param("first", territory.firstWithin().value())
        .param("last", territory.lastWithin().value())
        .param("west", box.west())
        .param("south", box.south())
        .param("east", box.east())
        .param("north", box.north())
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .query(Long.class)
        .single();
  }

  @Test
  void countsNoLevelsOfAnotherPack() {
    PlaceFilter rated =
        new PlaceFilter(
            Set.of(),
            null,
            Set.of(DisabilityGroup.WHEELCHAIR),
            Set.of(AccessState.ACCESSIBLE),
            null,
            null);
    assertThat(map.count(rated).total()).isPositive();
    sql.sql("UPDATE place_levels SET pack_id = 'another'").update();
    append("import", null);

    follower().catchUp();

    assertThat(map.count(rated).total()).isZero();
    PlaceId place =
        new PlaceId(sql.sql("SELECT min(place_id) FROM place_levels").query(Long.class).single());
    append("audit", place.value());
    follower().catchUp();
    assertThat(map.findPlaces(PlaceFilter.ALL, List.of(place)).getFirst().state())
        .isEqualTo(AccessState.NOT_ASSESSED);
  }

  @Test
  void showsAChangeOfOnePlaceWithoutReadingTheOthers() {
    PlaceId changed = idOf("n3");
    sql.sql("UPDATE places SET name_kk = 'Жаңа атау' WHERE id = ?").param(changed.value()).update();
    sql.sql("UPDATE places SET name_kk = 'көрінбейді' WHERE id <> ?")
        .param(changed.value())
        .update();
    append("place", changed.value());
    long before = map.revision();
    follower().catchUp();
    assertThat(map.revision()).isEqualTo(before + 1);
    assertThat(nameOf(changed)).isEqualTo("Жаңа атау");
    assertThat(nameOf(idOf("n4"))).isEqualTo("Нысан 4");
  }

  @Test
  void takesARemovedPlaceOffTheMap() {
    PlaceId removed = idOf("n3");
    sql.sql("UPDATE places SET removed_at = now() WHERE id = ?").param(removed.value()).update();
    append("place", removed.value());
    follower().catchUp();
    assertThat(map.findPlaces(PlaceFilter.ALL, List.of(removed))).isEmpty();
  }

  @Test
  void readsEverythingAfterAnImport() {
    sql.sql("UPDATE places SET kind = 'CUL.museum'").update();
    append("import", null);
    follower().catchUp();
    PlaceFilter museums =
        new PlaceFilter(Set.of("CUL.museum"), null, Set.of(), Set.of(), null, null);
    assertThat(map.count(museums).total()).isEqualTo(PLACES - PLACES / 100);
    assertThat(map.backgroundRevision()).isEqualTo(map.revision());
  }

  @Test
  void leavesTheMapAloneWhenNothingChanged() {
    PlaceIndex before = map.snapshot().index();
    follower().catchUp();
    assertThat(map.snapshot().index()).isSameAs(before);
  }

  @Test
  void findsPlacesByAllWordsInAnyCaseAndTakesSignsAsTheyAre() {
    assertThat(search.findPlaces("абая НЫСАН 17").contains(idOf("n17").value())).isTrue();
    assertThat(search.findPlaces("абая 7%").size()).isPositive().isLessThan(PLACES);
    assertThat(search.findPlaces("абая_").size()).isZero();
  }

  private PlaceId idOf(String sourceId) {
    return sql.sql("SELECT id FROM places WHERE source_id = ?")
        .param(sourceId)
        .query((row, _) -> new PlaceId(row.getLong(1)))
        .single();
  }

  private String nameOf(PlaceId id) {
    return Objects.requireNonNull(
        map.findPlaces(PlaceFilter.ALL, List.of(id)).getFirst().name().kk());
  }
}
