package kz.qadam.importing.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.qadam.place.SourcePlace.SourceService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads the services given at a place: their identities and, in the same order, their names in up
 * to three languages, each with bars between them. Commitments hang on services, so that an
 * identity must not depend on a name or on the order.
 */
final class CsvServices {

  private static final List<CsvField> NAMES =
      List.of(CsvField.SERVICES_KK, CsvField.SERVICES_RU, CsvField.SERVICES_EN);

  private CsvServices() {}

  /** The services without the wrong ones, which are then among the row's problems. */
  static List<SourceService> read(CsvRow row) {
    List<String> ids = row.listParts(CsvField.SERVICE_IDS);
    if (!hasNamesForEach(row, ids) || ids.isEmpty()) {
      return List.of();
    }
    List<String> kk = row.listParts(CsvField.SERVICES_KK);
    List<String> ru = row.listParts(CsvField.SERVICES_RU);
    List<String> en = row.listParts(CsvField.SERVICES_EN);
    Set<String> known = new HashSet<>();
    List<SourceService> services = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      LocalizedText name = new LocalizedText(part(kk, i), part(ru, i), part(en, i));
      if (id.isEmpty()) {
        row.refuse(CsvField.SERVICE_IDS, "blank-part", i + 1);
      } else if (!known.add(id)) {
        row.refuse(CsvField.SERVICE_IDS, "listed-twice", id);
      } else if (name.isEmpty()) {
        row.refuse(CsvField.SERVICE_IDS, "service-without-name", id);
      } else {
        services.add(new SourceService(id, name));
      }
    }
    return services;
  }

  private static boolean hasNamesForEach(CsvRow row, List<String> ids) {
    boolean fits = true;
    for (CsvField field : NAMES) {
      int names = row.listParts(field).size();
      if (names > 0 && ids.isEmpty()) {
        row.refuse(CsvField.SERVICE_IDS, "required");
        return false;
      }
      if (names > 0 && names != ids.size()) {
        row.refuse(field, "other-count", names, ids.size());
        fits = false;
      }
    }
    return fits;
  }

  private static @Nullable String part(List<String> parts, int index) {
    return index >= parts.size() || parts.get(index).isEmpty() ? null : parts.get(index);
  }
}
