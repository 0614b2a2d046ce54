package kz.qadam.place.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceKind;
import org.junit.jupiter.api.Test;

class CsvPlaceKindsTest {

  private final CsvPlaceKinds kinds = new CsvPlaceKinds();

  @Test
  void listsTheSectorsOfTheProposalInItsOrder() {
    assertThat(kinds.listSectors())
        .extracting(PlaceKind::code)
        .containsExactly(
            "EDU", "HLT", "CUL", "SPT", "SOC", "GOV", "CON", "TRN", "FIN", "PST", "TRD", "FOD",
            "HTL", "HSE", "REL", "REC", "OTH");
  }

  @Test
  void namesEveryKindInThreeLanguages() {
    assertThat(List.of(kinds.listSectors(), kinds.listKinds()))
        .allSatisfy(
            list ->
                assertThat(list)
                    .allSatisfy(
                        kind -> {
                          assertThat(kind.name().kk()).isNotBlank();
                          assertThat(kind.name().ru()).isNotBlank();
                          assertThat(kind.name().en()).isNotBlank();
                        }));
  }

  @Test
  void hasAKindInEverySectorAndNoKindWithoutASector() {
    Set<String> sectors =
        kinds.listSectors().stream().map(PlaceKind::code).collect(Collectors.toSet());
    assertThat(kinds.listKinds()).extracting(PlaceKind::sector).containsAll(sectors);
    assertThat(sectors).containsAll(kinds.listKinds().stream().map(PlaceKind::sector).toList());
  }

  @Test
  void findsSectorsAndKindsByCode() {
    assertThat(kinds.findKind("EDU")).isPresent();
    assertThat(kinds.findKind("EDU.school")).isPresent();
    assertThat(kinds.findKind("EDU.no_such_kind")).isEmpty();
  }

  @Test
  void knowsWhoUsuallyOwnsAKind() {
    assertThat(kinds.typicalOwner("EDU.school")).isEqualTo(OwnerClass.LOCAL_EXECUTIVE);
    assertThat(kinds.typicalOwner("HLT.pharmacy")).isEqualTo(OwnerClass.PRIVATE);
    assertThat(kinds.typicalOwner("EDU.no_such_kind")).isEqualTo(OwnerClass.UNKNOWN);
  }
}
