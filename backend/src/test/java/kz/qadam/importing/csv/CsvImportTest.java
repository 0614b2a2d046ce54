package kz.qadam.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.qadam.SharedFiles;
import kz.qadam.TestDatabase;
import kz.qadam.geo.Position;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.places.PlaceImportTest;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class CsvImportTest extends PlaceImportTest {

  private static final Path MAPPINGS = Path.of("../db/src/main/resources/reference/mappings");

  @TempDir Path folder;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("csv_import")::url);
  }

  @Test
  void takesARowWithEveryColumn() throws IOException {
    importFile(
        file(
            """
            source_id,kind,name_kk,name_ru,address_ru,latitude,longitude,storeys,commissioned_year,\
            owner_class,owner_bin,owner_name_ru,tags
            a1,EDU.school,"№5\0""мектеп"" А",Школа,"ул.
             Абая,  10",43.25,76.95,3,1985,local_executive,123456789012,КГУ,\
            polling_station|emergency_shelter
            """));

    Place place = place("a1");

    assertThat(place.source()).isEqualTo("csv:places");
    assertThat(place.name().kk()).isEqualTo("№5 \"мектеп\" А");
    assertThat(place.address().ru()).isEqualTo("ул. Абая, 10");
    assertThat(place.position()).contains(new Position(43.25, 76.95));
    assertThat(place.territory().value()).isEqualTo("750000000");
    assertThat(place.storeys()).hasValue(3);
    assertThat(place.commissionedYear()).hasValue(1985);
    assertThat(place.ownerClass()).isEqualTo(OwnerClass.LOCAL_EXECUTIVE);
    assertThat(place.ownerBasis()).isEqualTo(OwnerBasis.STATED);
    assertThat(place.organisation()).isNotNull();
    assertThat(place.tags()).containsExactlyInAnyOrder("polling_station", "emergency_shelter");
  }

  @Test
  void assumesTheOwnerOnlyWhenTheFileDoesNotSay() throws IOException {
    importFile(file("source_id,kind,latitude,longitude\na,EDU.school,43.25,76.95\n"));

    assertThat(place("a").ownerClass()).isEqualTo(OwnerClass.LOCAL_EXECUTIVE);
    assertThat(place("a").ownerBasis()).isEqualTo(OwnerBasis.ASSUMED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      value = {
        "a,EDU.none,43.25,76.95,,,,! kind unknown-kind",
        "a,EDU,43.25,76.95,,,,! kind unknown-kind",
        ",EDU.school,43.25,76.95,,,,! source_id required",
        "a,EDU.school,76.95,43.25,,,,! latitude swapped-coordinates",
        "a,EDU.school,40,76.95,,,,! latitude outside-country",
        "a,EDU.school,'43,25',76.95,,,,! row wrong-column-count",
        "a,EDU.school,x,76.95,,,,! latitude not-a-number",
        "a,EDU.school,95,76.95,,,,! latitude out-of-range",
        "a,EDU.school,43.25,,,,,! longitude position-incomplete",
        "a,EDU.school,,,,,,! territory no-place",
        "a,EDU.school,,,,,,75! territory not-kato",
        "a,EDU.school,43.25,76.95,0,,,! storeys out-of-range",
        "a,EDU.school,43.25,76.95,201,,,! storeys out-of-range",
        "a,EDU.school,43.25,76.95,,1499,,! commissioned_year not-a-year",
        "a,EDU.school,43.25,76.95,,85,,! commissioned_year not-a-year",
        "a,EDU.school,43.25,76.95,,,12345678901,! owner_bin not-a-bin",
        "a,EDU.school,43.25,76.95,,,\"1\"2,! row broken-quotes",
        "a,EDU.school,43.25,76.95! row wrong-column-count",
      })
  void refusesARowWithItsFieldAndReason(String row, String reason) throws IOException {
    ImportReport report =
        importFile(
            file(
                "source_id,kind,latitude,longitude,storeys,commissioned_year,owner_bin,territory\n"
                    + "good,EDU.school,43.25,76.95,,,,\n"
                    + row
                    + "\n"));

    assertThat(report.taken()).isEqualTo(1);
    assertThat(report.refused()).isEqualTo(1);
    assertThat(refusals.getFirst().row()).isEqualTo(3);
    assertThat(refusals.getFirst().problem().field() + " " + refusals.getFirst().problem().code())
        .isEqualTo(reason);
  }

  @Test
  void namesAllWrongFieldsOfARowAtOnceAndCountsTheRowOnce() throws IOException {
    ImportReport report =
        importFile(file("source_id,kind,latitude,longitude,storeys,tags\n,X,1,2,many,unknown\n"));

    assertThat(report.refused()).isEqualTo(1);
    assertThat(refusals)
        .extracting(refusal -> refusal.problem().field())
        .containsExactly("source_id", "kind", "latitude", "storeys", "tags");
  }

  @Test
  void takesTheFirstOfTwoRowsWithOneIdentity() throws IOException {
    importFile(
        file(
            """
            source_id,kind,name_kk,latitude,longitude
            a,EDU.school,Бірінші,43.25,76.95
            a,EDU.school,Екінші,43.25,76.95
            """));

    assertThat(allPlaces()).singleElement().extracting(p -> p.name().kk()).isEqualTo("Бірінші");
    assertThat(refusals)
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.row()).isEqualTo(3);
              assertThat(refusal.problem().code()).isEqualTo("duplicate");
              assertThat(refusal.problem().values()).containsExactly(2L);
            });
  }

  @Test
  void readsAFileWithAByteOrderMarkAndSemicolons() throws IOException {
    importFile(file("\uFEFFsource_id;kind;latitude;longitude\na;EDU.school;43.25;76.95\n"));

    assertThat(allPlaces()).hasSize(1);
  }

  @Test
  void refusesAnotherEncodingByItsLineAndTakesNothing() throws IOException {
    Path file = folder.resolve("places.csv");
    String text = "source_id,kind,name_ru,latitude,longitude\n";
    String good = "a,EDU.school,School,43.25,76.95\n";
    Files.write(
        file,
        (text + good + "b,EDU.school,Школа,43,76\n").getBytes(Charset.forName("windows-1251")));

    assertThatThrownBy(() -> importFile(file))
        .isInstanceOfSatisfying(
            ImportRefusedException.class,
            e -> {
              assertThat(e.refusal().row()).isEqualTo(3);
              assertThat(e.refusal().problem().code()).isEqualTo("not-utf8");
            });
    assertThat(countRows("places")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'source_id,kynd', unknown-column",
    "'source_id,kind,kind', duplicate-column",
    "'source_id,name_kk', wrong-header",
    "'', empty-file",
  })
  void refusesAHeaderThatDoesNotFit(String header, String code) throws IOException {
    Path file = file(header + "\n");

    assertThatThrownBy(() -> importFile(file)).hasMessageContaining(code);
  }

  @Test
  void changesNothingTheSecondTime() throws IOException {
    Path file = file("source_id,kind,latitude,longitude\na,EDU.school,43.25,76.95\n");
    importFile(file);

    assertThat(importFile(file).unchanged()).isEqualTo(1);
    assertThat(countRows("place_versions")).isZero();
  }

  @Test
  void takesEntrancesWithTheirPointsAndServicesWithTheirNames() throws IOException {
    String header =
        "source_id,kind,latitude,longitude,entrances,service_ids,services_kk,services_ru\n";
    Path file =
        file(
            header
                + "a,EDU.school,43.25,76.95,Басты кіреберіс @ 43.2501 76.9502|@43.2503 76.9507 |"
                + " Ауладан,s1|s2,Қабылдау|Асхана,Приём|\n"
                + "b,EDU.school,43.25,76.95,,,,\n");
    assertThat(importFile(file).refused()).isZero();

    Place place = place("a");

    assertThat(place.entrances())
        .containsExactly(
            new Place.Entrance(1, "Басты кіреберіс", new Position(43.2501, 76.9502)),
            new Place.Entrance(2, null, new Position(43.2503, 76.9507)),
            new Place.Entrance(3, "Ауладан", null));
    assertThat(place.services())
        .extracting(Place.OfferedService::name)
        .containsExactly(
            new LocalizedText("Қабылдау", "Приём", null), new LocalizedText("Асхана", null, null));
    assertThat(place("b").entrances()).isEmpty();
    assertThat(importFile(file).unchanged()).isEqualTo(2);
    assertThat(countRows("place_versions")).isZero();
  }

  @Test
  void followsEntrancesAndServicesThatChange() throws IOException {
    String header = "source_id,kind,latitude,longitude,entrances,service_ids,services_kk\n";
    importFile(file(header + "a,EDU.school,43.25,76.95,Бірінші|Екінші,s1|s2,Қабылдау|Асхана\n"));
    long service =
        sql.sql("SELECT id FROM services WHERE source_id = 's2'").query(Long.class).single();

    importFile(file(header + "a,EDU.school,43.25,76.95,Жаңа,s3|s2,Кітапхана|Асхана 2\n"));

    assertThat(sql.sql("SELECT number || ' ' || name FROM entrances").query(String.class).list())
        .containsExactly("1 Жаңа");
    assertThat(
            sql.sql("SELECT source_id || ' ' || name_kk FROM services ORDER BY source_id")
                .query(String.class)
                .list())
        .containsExactly("s2 Асхана 2", "s3 Кітапхана");
    assertThat(sql.sql("SELECT id FROM services WHERE source_id = 's2'").query(Long.class).single())
        .isEqualTo(service);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      value = {
        "A @ 43.25,,,! entrances not-an-entrance",
        "A @ 43.25 x,,,! entrances not-an-entrance",
        "A @ 43.25 76.95 1,,,! entrances not-an-entrance",
        "A @ 43.25 76.95 @,,,! entrances not-an-entrance",
        "@,,,! entrances not-an-entrance",
        "A @ 93.25 76.95,,,! entrances not-an-entrance",
        "A || B,,,! entrances blank-part",
        "A|B|A,,,! entrances listed-twice",
        "A @ 76.95 43.25,,,! entrances swapped-coordinates",
        "A @ 40 76.95,,,! entrances outside-country",
        "A @ 43.35 76.95,,,! entrances entrance-too-far",
        ",,Қабылдау,! service_ids required",
        ",s1|s2,Қабылдау,! services_kk other-count",
        ",s1,Қабылдау,A|B! services_en other-count",
        ",s1|s1,A|B,! service_ids listed-twice",
        ",s1|,A|B,! service_ids blank-part",
        ",s1|s2,A|,! service_ids service-without-name",
        ",s1,,! service_ids service-without-name",
      })
  void refusesAnEntranceOrServiceWithItsFieldAndReason(String cells, String reason)
      throws IOException {
    String header =
        "source_id,kind,latitude,longitude,entrances,service_ids,services_kk,services_en\n";
    ImportReport report = importFile(file(header + "a,EDU.school,43.25,76.95," + cells + "\n"));

    assertThat(report.refused()).isEqualTo(1);
    assertThat(refusals)
        .singleElement()
        .extracting(each -> each.problem().field() + " " + each.problem().code())
        .isEqualTo(reason);
  }

  @Test
  void namesAllWrongEntrancesAndServicesOfARowAtOnce() throws IOException {
    importFile(
        file(
            """
            source_id,kind,latitude,longitude,entrances,service_ids,services_kk
            a,EDU.school,43.25,76.95,A @ x y||B @ 40 76.95,s1|s1|s2,A|B|
            """));

    assertThat(refusals)
        .extracting(each -> each.problem().code())
        .containsExactly(
            "not-an-entrance",
            "blank-part",
            "outside-country",
            "listed-twice",
            "service-without-name");
  }

  @Test
  void turnsPulkovoCoordinatesIntoDegrees() throws IOException {
    // EPSG:28412, Pulkovo 1942 / Gauss-Kruger zone 12; central meridian 69° E.
    importFile(
        file("source_id,kind,easting,northing\na,EDU.school,12668000,5668000\n"),
        "crs",
        "EPSG:28412");

    Position position = place("a").position().orElseThrow();
    assertThat(position.latitude()).isCloseTo(51.13, offset(0.05));
    assertThat(position.longitude()).isCloseTo(71.40, offset(0.05));
    assertThat(place("a").territory().value()).isEqualTo("710000000");
  }

  @Test
  void refusesAnUnknownCoordinateSystem() throws IOException {
    Path file = file("source_id,kind,easting,northing\n");

    assertThatThrownBy(() -> importFile(file, "crs", "EPSG:999999"))
        .hasMessageContaining("unknown-crs");
  }

  @ParameterizedTest
  @CsvSource({
    "emhana2_v11_polyclinics_shymkent, shymkent-polyclinics, HLT.polyclinic, 1",
    "kosymsha_bilim_beru_v14_extracurricular_shymkent, shymkent-extracurricular, EDU.extracurricular, 0",
  })
  void takesAPortalRegisterThroughItsMapping(String name, String mapping, String kind, int repaired)
      throws Exception {
    SharedFiles.with(
        "registers/" + name + ".csv",
        file -> {
          ImportReport report =
              importFile(file, "mapping", MAPPINGS.resolve(mapping + ".properties").toString());

          assertThat(report.refused()).isZero();
          assertThat(countOfKind(kind)).isEqualTo(10);
          assertThat(report.notes().stream().filter(note -> note.startsWith(repaired + " rows")))
              .hasSize(repaired);
          assertThat(allPlaces())
              .allSatisfy(
                  place -> {
                    assertThat(place.position()).isEmpty();
                    assertThat(place.territory().value()).startsWith("79");
                    assertThat(place.territoryBasis()).isEqualTo(TerritoryBasis.STATED);
                    assertThat(place.ownerClass()).isEqualTo(OwnerClass.LOCAL_EXECUTIVE);
                    assertThat(place.address().kk()).isNotNull().doesNotContain("\n");
                  });
        });
  }

  private Path file(String content) throws IOException {
    return Files.write(folder.resolve("places.csv"), content.getBytes(StandardCharsets.UTF_8));
  }
}
