package kz.qadam.importing.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import kz.qadam.TestDatabase;
import kz.qadam.geo.Position;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.places.PlaceImportTest;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class OsmImportTest extends PlaceImportTest {

  private static final Map<String, String> SCHOOL = Map.of("amenity", "school");

  @TempDir Path folder;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("osm_import")::url);
  }

  @Test
  void takesANodeWithItsNameAddressAndTerritory() throws IOException {
    importFile(
        extract(
            new OsmFixture()
                .node(
                    7,
                    43.25,
                    76.95,
                    Map.of(
                        "amenity", "pharmacy",
                        "name", "Дәріхана №1",
                        "name:ru", "Аптека №1",
                        "addr:street", "улица Абая",
                        "addr:housenumber", "10",
                        "operator", "ТОО «Биосфера»",
                        "wheelchair", "limited"))));

    Place place = place("node/7");

    assertThat(place.source()).isEqualTo("osm");
    assertThat(place.kind()).isEqualTo("HLT.pharmacy");
    assertThat(place.name().kk()).isEqualTo("Дәріхана №1");
    assertThat(place.name().ru()).isEqualTo("Аптека №1");
    assertThat(place.address().ru()).isEqualTo("улица Абая, 10");
    assertThat(place.position()).contains(new Position(43.25, 76.95));
    assertThat(place.territory().value()).isEqualTo("750000000");
    assertThat(place.organisation()).isNotNull();
    assertThat(place.ownerClass()).isEqualTo(OwnerClass.PRIVATE);
    assertThat(place.ownerBasis()).isEqualTo(OwnerBasis.ASSUMED);
    assertThat(place.statements())
        .containsExactly(new Place.Statement("wheelchair", "limited", "OpenStreetMap node/7"));
  }

  @Test
  void takesARingAsAnOutlineWithAPointOnItsSurface() throws IOException {
    importFile(
        extract(
            new OsmFixture()
                .square(
                    5,
                    43.25,
                    76.95,
                    0.001,
                    Map.of("amenity", "school", "building:levels", "3", "start_date", "1985-09"))));

    Place place = place("way/5");

    assertThat(place.storeys()).hasValue(3);
    assertThat(place.commissionedYear()).hasValue(1985);
    assertThat(
            places
                .findFootprint(place.id())
                .orElseThrow()
                .covers(place.position().orElseThrow().toJts()))
        .isTrue();
  }

  @Test
  void putsThePointOfARelationOutsideOfItsHole() throws IOException {
    importFile(
        extract(
            new OsmFixture()
                .square(1, 43.25, 76.95, 0.002, Map.of())
                .square(2, 43.25, 76.95, 0.001, Map.of())
                .multipolygon(9, SCHOOL, Map.of(1L, "outer", 2L, "inner"))));

    Place place = place("relation/9");
    Position position = place.position().orElseThrow();

    assertThat(places.findFootprint(place.id()).orElseThrow().getArea())
        .isCloseTo(3e-6, offset(1e-9));
    assertThat(
            Math.max(Math.abs(position.latitude() - 43.25), Math.abs(position.longitude() - 76.95)))
        .isGreaterThan(0.0005);
  }

  @Test
  void takesEntrancesOfTheOutlineMainOneFirst() throws IOException {
    importFile(
        extract(
            new OsmFixture()
                .node(50, 43.2500, 76.9500, Map.of("entrance", "yes", "wheelchair", "no"))
                .node(51, 43.2500, 76.9510, Map.of("entrance", "main", "kerb", "flush"))
                .node(52, 43.2510, 76.9510, Map.of())
                .node(53, 43.2510, 76.9500, Map.of("entrance", "no"))
                .way(5, SCHOOL, 50, 51, 52, 53, 50)));

    Place place = place("way/5");

    assertThat(place.entrances())
        .containsExactly(
            new Place.Entrance(1, null, new Position(43.25, 76.951)),
            new Place.Entrance(2, null, new Position(43.25, 76.95)));
    assertThat(place.statements())
        .contains(
            new Place.Statement("entrance:1:kerb", "flush", "OpenStreetMap node/51"),
            new Place.Statement("entrance:2:wheelchair", "no", "OpenStreetMap node/50"));
  }

  @Test
  void keepsANodeAndAWayOfTheSameSchoolApart() throws IOException {
    importFile(
        extract(
            new OsmFixture().node(7, 43.25, 76.95, SCHOOL).square(5, 43.25, 76.95, 0.001, SCHOOL)));

    assertThat(allPlaces()).extracting(Place::sourceId).containsExactly("node/7", "way/5");
  }

  @Test
  void refusesOneByOneWhatHasNoGeometryOrLiesAbroad() throws IOException {
    ImportReport report =
        importFile(
            extract(
                new OsmFixture()
                    .node(1, 43.25, 76.95, SCHOOL)
                    .node(2, 40, 76, SCHOOL)
                    .node(3, 76.95, 43.25, SCHOOL)
                    .way(4, SCHOOL, 998, 999)));

    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(3);
    assertThat(refusals)
        .extracting(r -> r.problem().field() + " " + r.problem().code())
        .containsExactly(
            "node/2 outside-country", "node/3 swapped-coordinates", "way/4 osm-no-geometry");
  }

  @Test
  void changesNothingOnTheSecondImport() throws IOException {
    Path file =
        extract(
            new OsmFixture()
                .node(7, 43.25, 76.95, SCHOOL)
                .square(5, 43.25, 76.95, 0.001, Map.of("amenity", "school", "building", "yes")));
    importFile(file);
    String before = everything();

    ImportReport again = importFile(file);

    assertThat(again.taken()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void namesPlacesThatVanishedFromTheExtractAndRemovesThemOnlyWhenAsked() throws IOException {
    OsmFixture both =
        new OsmFixture()
            .covering(76, 43, 77, 44)
            .node(1, 43.25, 76.95, SCHOOL)
            .node(2, 43.25, 76.96, SCHOOL);
    OsmFixture one = new OsmFixture().covering(76, 43, 77, 44).node(1, 43.25, 76.95, SCHOOL);
    importFile(extract(both));

    assertThat(importFile(extract(one)).notes()).anyMatch(note -> note.contains("node/2"));
    assertThat(allPlaces()).hasSize(2);
    importFile(extract(one), "missing", "remove");
    assertThat(allPlaces()).extracting(Place::sourceId).containsExactly("node/1");
  }

  @Test
  void removesNothingWhenTheExtractDoesNotSayWhichAreaItCovers() throws IOException {
    importFile(extract(new OsmFixture().node(1, 43.25, 76.95, SCHOOL)));
    Path other = extract(new OsmFixture().node(2, 43.25, 76.96, SCHOOL));

    assertThatThrownBy(() -> importFile(other, "missing", "remove"))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            e -> assertThat(e.refusal().problem().code()).isEqualTo("osm-no-extent"));
    assertThat(allPlaces()).extracting(Place::sourceId).containsExactly("node/1");
  }

  @Test
  void refusesTheFileWhenPlacesAreToBeRemovedWhileRowsAreRefused() throws IOException {
    importFile(
        extract(
            new OsmFixture()
                .covering(76, 43, 77, 44)
                .node(1, 43.25, 76.95, SCHOOL)
                .way(2, SCHOOL, 1, 1)));
    Path later = extract(new OsmFixture().covering(76, 43, 77, 44).way(2, SCHOOL, 8, 9));

    assertThatThrownBy(() -> importFile(later, "missing", "remove"))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            e -> assertThat(e.refusal().problem().code()).isEqualTo("remove-with-refusals"));
  }

  @Test
  void takesTheFirstOfTwoObjectsWithOneReference() throws IOException {
    importFile(
        extract(new OsmFixture().node(1, 43.25, 76.95, SCHOOL).node(1, 43.26, 76.95, SCHOOL)));

    assertThat(allPlaces()).hasSize(1);
    assertThat(refusals).extracting(each -> each.problem().code()).containsExactly("osm-twice");
  }

  @Test
  void replacesTheBackgroundOfTheExtract() throws IOException {
    OsmFixture fixture =
        new OsmFixture()
            .square(1, 43.25, 76.95, 0.001, Map.of("building", "yes"))
            .square(2, 43.26, 76.95, 0.001, Map.of("natural", "water", "name", "Сайран"))
            .way(3, Map.of("highway", "residential", "name", "Tab\there"), 10, 11);
    importFile(extract(fixture));
    long changes = countRows("change_log");
    importFile(extract(fixture));
    assertThat(countRows("change_log")).as("the same background").isEqualTo(changes);
    importFile(extract(fixture.way(4, Map.of("highway", "footway"), 11, 12)));
    assertThat(countRows("change_log")).as("another background").isEqualTo(changes + 1);

    assertThat(
            sql.sql("SELECT kind || ' ' || GeometryType(geom) FROM background_features ORDER BY 1")
                .query(String.class)
                .list())
        .containsExactly(
            "building MULTIPOLYGON", "path LINESTRING", "road LINESTRING", "water MULTIPOLYGON");
    assertThat(countRows("background_features WHERE source <> 'osm:extract'")).isZero();
  }

  @Test
  void changesNothingInADryRun() throws IOException {
    ImportReport report = tryFile(extract(new OsmFixture().node(7, 43.25, 76.95, SCHOOL)));

    assertThat(report.taken()).isEqualTo(1);
    assertThat(countRows("places")).isZero();
  }

  @Test
  void refusesAFileThatEndsWithinABlock() throws IOException {
    Path file = extract(new OsmFixture().node(7, 43.25, 76.95, SCHOOL));
    byte[] whole = Files.readAllBytes(file);
    for (int length : new int[] {0, 2, 20, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> importFile(file)).isInstanceOf(ImportRefusedException.class);
    }
    assertThat(countRows("places")).isZero();
  }

  @Test
  void refusesAFileWithADamagedBlock() throws IOException {
    Path file = extract(new OsmFixture().node(7, 43.25, 76.95, SCHOOL));
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 8] ^= 0x55;
    Files.write(file, bytes);

    assertThatThrownBy(() -> importFile(file)).isInstanceOf(ImportRefusedException.class);
  }

  @Test
  void refusesWhatIsNoPbfFile() throws IOException {
    Path file = folder.resolve("map.osm.pbf");
    Files.writeString(file, "<?xml version='1.0'?><osm version='0.6'/>");

    assertThatThrownBy(() -> importFile(file)).hasMessageContaining("not-a-pbf-file");
  }

  @Test
  void tellsWhatBecameOfEachObjectWithATag() throws IOException {
    ImportReport report =
        importFile(
            extract(
                new OsmFixture()
                    .node(1, 43.25, 76.95, SCHOOL)
                    .node(2, 40, 76, SCHOOL)
                    .node(3, 43.25, 76.95, Map.of("amenity", "bench"))),
            "explain",
            "amenity=school");

    assertThat(report.notes())
        .anyMatch(note -> note.endsWith("by kind taken as: {EDU.school=1}"))
        .anyMatch(note -> note.startsWith("node/2") && note.contains("outside-country"))
        .anyMatch(note -> note.contains("amenity=bench 1"));
  }

  private Path extract(OsmFixture fixture) throws IOException {
    return fixture.write(folder.resolve("extract.osm.pbf"));
  }

  private String everything() {
    return sql.sql(
            """
            SELECT (SELECT json_agg(p ORDER BY id) FROM places p)::text
                || (SELECT json_agg(b ORDER BY id) FROM background_features b)::text
                || (SELECT last_seq FROM change_counter)
                || (SELECT count(*) FROM place_versions)
            """)
        .query(String.class)
        .single();
  }
}
