package kz.qadam.importing.boundaries;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.Refusal;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryLevel;

/** Which level and which division a set of outlines is, and whether that fits its dates. */
final class DivisionCheck {

  private static final String CODE = "KATO";

  private final String fileName;
  private final Set<KatoCode> codes;
  private final TerritoryLevel level;

  private DivisionCheck(String fileName, Set<KatoCode> codes, TerritoryLevel level) {
    this.fileName = fileName;
    this.codes = codes;
    this.level = level;
  }

  /**
   * Recognises the level by the codes.
   *
   * @throws ImportRefusedException no outline at all, or regions and districts in one file
   */
  static DivisionCheck of(List<Outline> outlines, String fileName) {
    Set<KatoCode> codes = BoundaryImporter.codes(outlines);
    if (codes.isEmpty()) {
      throw new ImportRefusedException(Refusal.ofFile(fileName, "file", "empty-file"));
    }
    long regions = codes.stream().filter(DivisionCheck::isRegion).count();
    if (regions > 0 && regions < codes.size()) {
      throw new ImportRefusedException(
          Refusal.ofFile(fileName, CODE, "mixed-levels", regions + "/" + codes.size()));
    }
    TerritoryLevel level = regions > 0 ? TerritoryLevel.REGION : TerritoryLevel.DISTRICT;
    return new DivisionCheck(fileName, codes, level);
  }

  TerritoryLevel level() {
    return level;
  }

  /**
   * Compares the codes with the divisions of the country.
   *
   * @throws ImportRefusedException an older division as current, unknown or missing regions
   */
  void check(SetTerms terms) {
    Optional<Division> found = Division.recognise(codes);
    if (found.isEmpty()) {
      Set<String> unknown = Division.listUnknown(codes);
      throw refused("unknown-region", String.join(", ", unknown));
    }
    Division division = found.get();
    Optional<LocalDate> end = division.validTo();
    boolean isTooLate =
        end.isPresent() && terms.validTo().filter(to -> !to.isAfter(end.get())).isEmpty();
    if (isTooLate) {
      throw refused("old-division", division.regionPrefixes().size(), end.orElseThrow().toString());
    }
    Set<String> missing = division.listMissing(codes);
    if (level == TerritoryLevel.REGION && !missing.isEmpty()) {
      throw refused("incomplete-division", String.join(", ", missing));
    }
  }

  private static boolean isRegion(KatoCode code) {
    return code.equals(code.truncated(2));
  }

  private ImportRefusedException refused(String reason, Object... values) {
    return new ImportRefusedException(Refusal.ofFile(fileName, CODE, reason, values));
  }
}
