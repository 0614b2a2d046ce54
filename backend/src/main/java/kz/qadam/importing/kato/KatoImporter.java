package kz.qadam.importing.kato;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.importing.ImportLog;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.SourceFile;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryRegister;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code import kato FILE}: takes the whole classifier of territories.
 *
 * <p>Regions keep the full names they ship with, since the classifier abbreviates them (г.Алматы);
 * English names, which it does not have, are kept. Territories that the file lacks stay.
 */
@Component
class KatoImporter implements Importer {

  private final TerritoryRegister territories;
  private final ImportLog log;

  KatoImporter(TerritoryRegister territories, ImportLog log) {
    this.territories = territories;
    this.log = log;
  }

  @Override
  public String name() {
    return "kato";
  }

  @Override
  public Set<String> optionNames() {
    return Set.of();
  }

  @Override
  @Transactional
  public void run(ImportRequest request, ImportReport report, Progress progress) {
    List<KatoRow> rows = KatoFile.read(request, report);
    KatoTree tree = new KatoTree(rows);
    Map<KatoCode, Territory> known = territories.readTree();
    List<Territory> changed = new ArrayList<>();
    for (KatoRow row : rows) {
      Optional<KatoCode> parent = tree.findParent(row);
      if (parent.isEmpty()) {
        report.refuse(
            Refusal.ofRow(request.fileName(), row.line(), "kato", "no-parent", row.code().value()));
        continue;
      }
      Territory stored = known.get(row.code());
      Territory wanted = merge(tree.territory(row, parent.get()), stored);
      if (wanted.equals(stored)) {
        report.addUnchanged(1);
      } else {
        report.addTaken(1);
        changed.add(wanted);
      }
    }
    if (request.mode() == ImportMode.APPLY) {
      store(request, report, rows, changed);
    }
  }

  private static Territory merge(Territory read, @Nullable Territory stored) {
    if (stored == null) {
      return read;
    }
    LocalizedText name =
        stored.level() == TerritoryLevel.REGION
            ? stored.name()
            : new LocalizedText(read.name().kk(), read.name().ru(), stored.name().en());
    return new Territory(read.code(), read.parentCode(), read.level(), name);
  }

  private void store(
      ImportRequest request, ImportReport report, List<KatoRow> rows, List<Territory> changed) {
    String version = rows.isEmpty() ? "" : rows.getFirst().version();
    String source = "kato: " + version;
    log.close(log.open(name(), source, request.fileName(), sha256(request)), report);
    if (!changed.isEmpty()) {
      territories.putAll(changed, source);
    }
  }

  private static byte[] sha256(ImportRequest request) {
    try {
      return SourceFile.sha256(request.file());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }
}
