package kz.qadam.importing.boundaries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.importing.ImportReport;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryOutlines;
import kz.qadam.territory.TerritoryRegister;
import kz.qadam.text.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * Keeps the tree and the outlines together: each outline in force has its territory, so that every
 * place lies in one with a name, also before the classifier is imported.
 */
@Component
class OutlinedTerritories {

  private static final int COARSEST_ZOOM = 0; // only whether there are any is asked

  private final TerritoryRegister territories;
  private final TerritoryOutlines outlinesNow;

  OutlinedTerritories(TerritoryRegister territories, TerritoryOutlines outlinesNow) {
    this.territories = territories;
    this.outlinesNow = outlinesNow;
  }

  /** Regions whose districts have outlines now and have none in the set, in the order of codes. */
  List<KatoCode> listRegionsLosingDistricts(List<Outline> outlines) {
    Set<KatoCode> codes = BoundaryImporter.codes(outlines);
    return territories.readTree().values().stream()
        .filter(each -> each.level() == TerritoryLevel.REGION)
        .map(Territory::code)
        .filter(region -> codes.stream().noneMatch(region::contains))
        .filter(region -> !outlinesNow.listChildOutlines(region, COARSEST_ZOOM).isEmpty())
        .sorted(KatoCode.ORDER)
        .toList();
  }

  /** Adds districts that the tree lacks, and English names where it has none. */
  void addMissing(List<Outline> outlines, String source) {
    Map<KatoCode, Territory> known = territories.readTree();
    List<Territory> changed = new ArrayList<>();
    for (Outline outline : outlines) {
      Territory stored = known.get(outline.code());
      if (stored == null) {
        changed.add(
            new Territory(
                outline.code(),
                outline.code().truncated(2),
                TerritoryLevel.DISTRICT,
                outline.name()));
      } else if (stored.name().en() == null && outline.name().en() != null) {
        LocalizedText name =
            new LocalizedText(stored.name().kk(), stored.name().ru(), outline.name().en());
        changed.add(new Territory(stored.code(), stored.parentCode(), stored.level(), name));
      }
    }
    if (!changed.isEmpty()) {
      territories.putAll(changed, source);
    }
  }

  /** Names the territories of the level that the set leaves without outline. */
  void noteUnoutlined(TerritoryLevel level, List<Outline> outlines, ImportReport report) {
    Set<KatoCode> outlined = BoundaryImporter.codes(outlines);
    List<String> without =
        territories.readTree().values().stream()
            .filter(each -> each.level() == level && !outlined.contains(each.code()))
            .map(each -> each.code() + " " + each.name().kk())
            .sorted()
            .collect(Collectors.toList());
    if (!without.isEmpty()) {
      report.note(
          without.size()
              + " territories have no outline, points there belong to what covers them: "
              + String.join(", ", without));
    }
  }
}
