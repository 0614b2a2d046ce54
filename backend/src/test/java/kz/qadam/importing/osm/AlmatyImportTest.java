package kz.qadam.importing.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kz.qadam.SharedFiles;
import kz.qadam.TestDatabase;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.places.PlaceImportTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The known counts of a real extract, © OpenStreetMap contributors. */
class AlmatyImportTest extends PlaceImportTest {

  private static final String EXTRACT = "osm/almaty-2013.osm.pbf";

  @TempDir Path folder;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", TestDatabase.empty("almaty_import")::url);
  }

  @Test
  void takesEveryTaggedObjectAndChangesNothingTheSecondTime() throws Exception {
    SharedFiles.with(
        EXTRACT,
        file -> {
          ImportReport first = importFile(file);
          assertThat(first.refused()).isZero();
          assertThat(countOfKind("EDU.school")).isEqualTo(69);
          assertThat(countOfKind("HLT.hospital")).isEqualTo(51);
          assertThat(countOfKind("HLT.pharmacy")).isEqualTo(48);
          assertThat(countOfKind("EDU.kindergarten")).isEqualTo(6);
          assertThat(countOfKind("FIN.bank")).isEqualTo(54);
          assertThat(countOfKind("TRN.stop")).isEqualTo(192);
          assertThat(countRows("place_statements WHERE key = 'wheelchair'")).isPositive();
          assertThat(countRows("background_features WHERE kind = 'building'")).isGreaterThan(8000);

          ImportReport second = importFile(file);
          assertThat(second.taken()).isZero();
          assertThat(second.unchanged()).isEqualTo(first.taken());
          assertThat(countRows("place_versions")).isZero();
        });
  }

  @Test
  void refusesTheFileCutInHalf() throws Exception {
    SharedFiles.with(
        EXTRACT,
        file -> {
          byte[] whole = Files.readAllBytes(file);
          Path half = folder.resolve("half.osm.pbf");
          Files.write(half, Arrays.copyOf(whole, whole.length / 2));

          assertThatThrownBy(() -> importFile(half))
              .isInstanceOf(ImportRefusedException.class)
              .hasMessageContaining("file-ends-early");
          assertThat(countRows("places")).isZero();
        });
  }
}
