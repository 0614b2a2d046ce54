package kz.qadam.importing.boundaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kz.qadam.SharedFiles;
import kz.qadam.TestDatabase;
import kz.qadam.geo.Position;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.territory.BoundariesActivated;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import kz.qadam.territory.TerritoryOutlines;
import kz.qadam.territory.TerritoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Import(BoundaryImporterTest.Listener.class)
class BoundaryImporterTest {

  private static final String REGIONS = "boundaries/kz_regions_2024.geojson";
  private static final String DISTRICTS = "boundaries/kz_districts_2024.geojson";
  private static final List<String> CURRENT =
      List.of(
          "10", "11", "15", "19", "23", "27", "31", "33", "35", "39", "43", "47", "55", "59", "61",
          "62", "63", "71", "75", "79");

  /** Points all over, points in one city, and shared vertices of outlines, by the written rule. */
  private static final String SAMPLES =
      """
      WITH points AS (
        SELECT 45 + random() * 44 AS x, 40 + random() * 16 AS y FROM generate_series(1, 4000)
        UNION ALL
        SELECT 76.6 + random() * 0.6, 43.0 + random() * 0.5 FROM generate_series(1, 2000)
        UNION ALL
        SELECT ST_X(geom), ST_Y(geom) FROM (
          SELECT (ST_DumpPoints(geom)).geom FROM boundaries) vertices
        WHERE random() < 0.05)
      SELECT x, y, (
        SELECT b.kato FROM boundaries b JOIN boundary_sets s ON s.id = b.set_id
        WHERE ST_Covers(b.geom, ST_SetSRID(ST_MakePoint(x, y), 4326))
        ORDER BY s.level DESC, b.kato LIMIT 1) AS kato
      FROM points
      """;

  private record Sample(Position position, Optional<String> kato) {}

  @Autowired List<Importer> importers;
  @Autowired TerritoryService territories;
  @Autowired TerritoryOutlines outlines;
  @Autowired JdbcClient jdbc;
  @Autowired Listener listener;
  @TempDir Path folder;
  private final List<Refusal> refusals = new ArrayList<>();

  /** Remembers what was published. */
  @TestConfiguration
  static class Listener {
    private final List<BoundariesActivated> events = new ArrayList<>();

    @EventListener
    void remember(BoundariesActivated event) {
      events.add(event);
    }
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestDatabase database = TestDatabase.empty("boundaries");
    properties.add("spring.datasource.url", database::url);
  }

  @BeforeEach
  void leaveOnlyTheReferenceTree() {
    jdbc.sql("DELETE FROM boundary_sets").update();
    jdbc.sql("DELETE FROM territories WHERE source <> 'reference'").update();
    listener.events.clear();
  }

  @Test
  void takesTheTwentyRegionsAndChangesNothingTheSecondTime() throws Exception {
    SharedFiles.with(
        REGIONS,
        file -> {
          ImportReport first = run(file, ImportMode.APPLY);
          assertThat(first.taken()).isEqualTo(20);
          assertThat(find(43.2567, 76.9286)).isEqualTo("750000000");
          assertThat(find(51.1282, 71.4304)).isEqualTo("710000000");
          assertThat(find(50.4111, 80.2275)).isEqualTo("100000000");
          assertThat(territories.locator().find(new Position(55.75, 37.62))).isEmpty();
          assertThat(outlines.listChildOutlines(KatoCode.COUNTRY, 5)).hasSize(20);
          assertThat(listener.events).hasSize(1);
          long change = lastChange();
          ImportReport second = run(file, ImportMode.APPLY);
          assertThat(second.unchanged()).isEqualTo(20);
          assertThat(second.taken()).isZero();
          assertThat(lastChange()).isEqualTo(change);
        });
  }

  @Test
  void takesDistrictsOfAllKindsUnderTheirRightCodes() throws Exception {
    SharedFiles.with(
        DISTRICTS,
        file -> {
          ImportReport report = run(file, ImportMode.APPLY);
          assertThat(report.taken()).isEqualTo(224);
          assertThat(report.notes())
              .anyMatch(note -> note.startsWith("101010000 taken as 104100000"))
              .anyMatch(note -> note.startsWith("622010000 taken as 622000000"));
          report.notes().forEach(System.out::println);
          assertThat(territories.getTerritory(new KatoCode("751110000")).level())
              .isEqualTo(TerritoryLevel.DISTRICT);
          assertThat(territories.listChildren(new KatoCode("750000000"))).hasSize(8);
          assertThat(territories.listChildren(new KatoCode("710000000"))).hasSize(5);
          assertThat(territories.listChildren(new KatoCode("790000000"))).hasSize(5);
        });
  }

  @Test
  void findsTheSameTerritoryAsPostgis() throws Exception {
    SharedFiles.with(REGIONS, file -> run(file, ImportMode.APPLY));
    SharedFiles.with(
        DISTRICTS,
        file -> {
          run(file, ImportMode.APPLY);
          List<Sample> expected =
              jdbc.sql(SAMPLES)
                  .query(
                      (row, _) ->
                          new Sample(
                              new Position(row.getDouble("y"), row.getDouble("x")),
                              Optional.ofNullable(row.getString("kato"))))
                  .list();
          assertThat(expected).hasSizeGreaterThan(8000);
          for (Sample sample : expected) {
            assertThat(territories.locator().find(sample.position()).map(at -> at.code().value()))
                .as("%s", sample.position())
                .isEqualTo(sample.kato());
          }
        });
  }

  @Test
  void readsAShapefileLikeTheGeoJsonOfTheSameOutlines() throws Exception {
    SharedFiles.with(
        "boundaries/kaz_admbnda_adm1_2024.shp",
        file -> {
          assertThat(run(file, ImportMode.APPLY).taken()).isEqualTo(20);
          assertThat(run(file, ImportMode.APPLY).unchanged()).isEqualTo(20);
          assertThat(find(43.2567, 76.9286)).isEqualTo("750000000");
        });
  }

  @Test
  void readsAGeoPackageInAnotherCoordinateSystem() throws Exception {
    Path geoJson = write(squares(CURRENT));
    Path geoPackage = folder.resolve("outlines.gpkg");
    Process conversion =
        new ProcessBuilder(
                "ogr2ogr", "-t_srs", "EPSG:3857", geoPackage.toString(), geoJson.toString())
            .inheritIO()
            .start();
    assertThat(conversion.waitFor()).as("ogr2ogr made the GeoPackage").isZero();
    assertThat(run(geoPackage, ImportMode.APPLY).taken()).isEqualTo(20);
    assertThat(find(45.5, 50.5)).isEqualTo("100000000");
  }

  @Test
  void refusesAFileThatIsNoGeoPackageThoughItsNameSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.gpkg"), "not a GeoPackage");
    assertRefused(file, Map.of(), "file-unreadable");
  }

  @ParameterizedTest(name = "{0} regions until {1}")
  @CsvSource({"17, 2022-06-08", "16, 2018-06-19"})
  void refusesAnOldDivisionAsCurrentAndKeepsItDated(int count, String end) throws IOException {
    List<String> old = new ArrayList<>(CURRENT);
    old.removeAll(List.of("10", "33", "62"));
    if (count == 16) {
      old.removeAll(List.of("61", "79"));
      old.add("51");
    }
    Path file = write(squares(old));
    assertRefused(file, Map.of(), "old-division");
    assertRefused(file, Map.of("valid-from", "2018-01-01"), "old-division");
    assertRefused(
        file, Map.of("valid-from", "2018-01-01", "valid-to", "2024-01-01"), "old-division");
    Path current = Files.writeString(folder.resolve("now.geojson"), squares(CURRENT));
    run(current, ImportMode.APPLY, Map.of("source", "now"));
    ImportReport report =
        run(file, ImportMode.APPLY, Map.of("valid-from", "2018-01-01", "valid-to", end));
    assertThat(report.taken()).isEqualTo(count);
    assertThat(listener.events).as("an old division moves no place").hasSize(1);
    assertThat(outlines.findSource(new KatoCode("750000000")).orElseThrow().source())
        .isEqualTo("now");
  }

  @Test
  void endsOneDivisionOnTheFirstDayOfTheNext() throws IOException {
    run(write(squares(CURRENT)), ImportMode.APPLY);
    Path later = Files.writeString(folder.resolve("later.geojson"), squares(CURRENT) + "\n");
    run(later, ImportMode.APPLY, Map.of("valid-from", "2025-01-01"));
    assertThat(
            jdbc.sql("SELECT valid_from || '/' || coalesce(valid_to::text, '') FROM boundary_sets")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("2022-06-08/2025-01-01", "2025-01-01/");
    Path between = Files.writeString(folder.resolve("x.geojson"), squares(CURRENT) + "\n\n");
    assertRefused(between, Map.of("valid-from", "2024-01-01"), "period-taken");
  }

  @Test
  void refusesDistrictsOfSomeRegionsInPlaceOfThoseOfMore() throws IOException {
    String semey = district("104000000", "[[50,45],[51,45],[51,46],[50,46],[50,45]]");
    String almaly = district("751110000", "[[53,45],[54,45],[54,46],[53,46],[53,45]]");
    run(write(collection(semey + "," + almaly)), ImportMode.APPLY);

    assertRefused(write(collection(almaly)), Map.of(), "loses-districts");
    String larger = district("751110000", "[[53,45],[55,45],[55,46],[53,46],[53,45]]");
    assertThat(run(write(collection(semey + "," + larger)), ImportMode.APPLY).taken()).isEqualTo(2);
  }

  @Test
  void replacesASetOfTheSameFirstDay() throws IOException {
    run(write(squares(CURRENT)), ImportMode.APPLY);
    run(write(squares(CURRENT) + "\n"), ImportMode.APPLY);
    assertThat(jdbc.sql("SELECT count(*) FROM boundary_sets").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void changesNothingInADryRun() throws IOException {
    ImportReport report = run(write(squares(CURRENT)), ImportMode.DRY_RUN);
    assertThat(report.taken()).isEqualTo(20);
    assertThat(jdbc.sql("SELECT count(*) FROM boundary_sets").query(Long.class).single()).isZero();
  }

  @Test
  void mendsARingThatTouchesItselfAndSaysSo() throws IOException {
    String spike =
        square("75", "[[72,45],[72.5,45],[72.5,45.5],[72.5,45.7],[72.5,45.5],[72,45.5],[72,45]]");
    List<String> others = new ArrayList<>(CURRENT);
    others.remove("75");
    ImportReport report =
        run(write(collection(squareFeatures(others) + "," + spike)), ImportMode.APPLY);
    assertThat(report.notes()).anyMatch(note -> note.startsWith("750000000 mended"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "invalid-outline|[[60,45],[61,46],[61,45],[60,46],[60,45]]",
        "outline-outside-country|[[10,45],[11,45],[11,46],[10,45]]",
        "not-wgs84|[[6000000,4500000],[6000010,4500000],[6000010,4500010],[6000000,4500000]]",
        "overlaps|[[50,45],[50.5,45],[50.5,45.5],[50,45.5],[50,45]]"
      })
  void refusesTheWholeSetForOneWrongOutline(String code, String ring) throws IOException {
    List<String> others = new ArrayList<>(CURRENT);
    others.remove("75");
    Path file = write(collection(squareFeatures(others) + "," + square("75", ring)));
    assertRefused(file, Map.of(), "rows-refused");
    assertThat(refusals).extracting(each -> each.problem().code()).containsExactly(code);
    assertThat(jdbc.sql("SELECT count(*) FROM boundary_sets").query(Long.class).single()).isZero();
  }

  @Test
  void refusesASetThatLacksARegion() throws IOException {
    assertRefused(write(squares(CURRENT.subList(0, 19))), Map.of(), "incomplete-division");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"FeatureCollection\", \"features\": [|file-unreadable",
        "{\"type\": \"Point\", \"coordinates\": [1, 2]}|file-unreadable",
        "{\"type\": \"FeatureCollection\", \"features\": []}|empty-file"
      })
  void refusesAFileThatIsNoSet(String content, String code) throws IOException {
    assertRefused(write(content), Map.of(), code);
  }

  @Test
  void answersAMillionPointsFast() throws Exception {
    SharedFiles.with(REGIONS, file -> run(file, ImportMode.APPLY));
    SharedFiles.with(
        DISTRICTS,
        file -> {
          run(file, ImportMode.APPLY);
          long start = System.nanoTime();
          TerritoryLocator locator = territories.locator();
          long built = System.nanoTime();
          Random random = new Random(1);
          Map<String, Integer> counts = new HashMap<>();
          for (int i = 0; i < 1_000_000; i++) {
            Position at =
                new Position(43.1 + random.nextDouble() * 0.3, 76.7 + random.nextDouble() * 0.4);
            locator
                .find(at)
                .map(Located::code)
                .ifPresent(c -> counts.merge(c.value(), 1, Integer::sum));
          }
          long found = System.nanoTime();
          System.out.printf(
              "locator: built in %d ms, 1,000,000 points of Almaty in %d ms%n",
              (built - start) / 1_000_000, (found - built) / 1_000_000);
          assertThat(counts).hasSizeGreaterThan(8);
        });
  }

  private void assertRefused(Path file, Map<String, String> options, String code) {
    assertThatThrownBy(() -> run(file, ImportMode.APPLY, options))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            e -> assertThat(e.refusal().problem().code()).isEqualTo(code));
  }

  private ImportReport run(Path file, ImportMode mode) {
    return run(file, mode, Map.of());
  }

  private ImportReport run(Path file, ImportMode mode, Map<String, String> options) {
    refusals.clear();
    ImportReport report = new ImportReport(refusals::add);
    Importer importer =
        importers.stream()
            .filter(each -> each.name().equals("territories"))
            .findFirst()
            .orElseThrow();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    importer.run(new ImportRequest(file, mode, options), report, new Progress(out));
    return report;
  }

  private String find(double latitude, double longitude) {
    Located located = territories.locator().find(new Position(latitude, longitude)).orElseThrow();
    assertThat(located.basis()).isEqualTo(TerritoryBasis.BOUNDARY);
    return located.code().value();
  }

  private long lastChange() {
    return jdbc.sql("SELECT last_seq FROM change_counter").query(Long.class).single();
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("outlines.geojson"), content);
  }

  private static String squares(List<String> prefixes) {
    return collection(squareFeatures(prefixes));
  }

  private static String collection(String features) {
    return "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}";
  }

  /** Squares of one degree side by side. */
  private static String squareFeatures(List<String> prefixes) {
    List<String> features = new ArrayList<>();
    for (String prefix : prefixes) {
      int west = 50 + features.size();
      features.add(
          square(
              prefix,
              "[[%1$d,45],[%2$d,45],[%2$d,46],[%1$d,46],[%1$d,45]]".formatted(west, west + 1)));
    }
    return String.join(",", features);
  }

  private static String square(String prefix, String ring) {
    return district(prefix + "0000000", ring);
  }

  private static String district(String code, String ring) {
    return """
        {"type": "Feature", "properties": {"KATO": "%s"},
         "geometry": {"type": "Polygon", "coordinates": [%s]}}"""
        .formatted(code, ring);
  }
}
