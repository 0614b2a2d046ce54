package kz.qadam.importing.boundaries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.importing.ImportLog;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundaryConflictException;
import kz.qadam.territory.BoundaryRegister;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * {@code import territories FILE [--valid-from DATE] [--valid-to DATE] [--source TEXT] [--licence
 * TEXT]}: takes the outlines of all regions, or of districts, in force now or earlier.
 *
 * <p>A set is taken whole or not at all. A division from before a reform is recognised by its codes
 * and refused as current.
 */
@Component
class BoundaryImporter implements Importer {

  private final BoundaryRegister boundaries;
  private final OutlinedTerritories territories;
  private final ImportLog log;
  private final CodeCorrections corrections = CodeCorrections.load();
  private final Clock clock = Clock.systemUTC();

  BoundaryImporter(BoundaryRegister boundaries, OutlinedTerritories territories, ImportLog log) {
    this.boundaries = boundaries;
    this.territories = territories;
    this.log = log;
  }

  @Override
  public String name() {
    return "territories";
  }

  @Override
  public Set<String> optionNames() {
    return SetTerms.OPTION_NAMES;
  }

  @Override
  @Transactional
  public void run(ImportRequest request, ImportReport report, Progress progress) {
    SetTerms terms = SetTerms.of(request, LocalDate.now(clock));
    OutlineFile file = OutlineFile.read(request);
    progress.begin("outlines checked", file.features().size());
    List<Outline> outlines =
        new OutlineReader(request.fileName(), report, corrections).read(file.features());
    OverlapCheck.run(outlines, request.fileName(), report);
    progress.advance(outlines.size());
    refuseIfAny(request, report);
    DivisionCheck division = DivisionCheck.of(outlines, request.fileName());
    division.check(terms);
    BoundarySet set =
        new BoundarySet(
            source(terms, division.level()), file.contentSha256(), toBoundaries(outlines));
    if (boundaries.contains(set)) {
      report.addUnchanged(outlines.size());
    } else {
      report.addTaken(outlines.size());
      outlines.forEach(
          each ->
              each.repair().ifPresent(repair -> report.note(each.code() + " mended: " + repair)));
      if (set.source().isCurrent()) {
        refuseALoss(request, division.level(), outlines);
        territories.noteUnoutlined(division.level(), outlines, report);
      }
    }
    if (request.mode() == ImportMode.APPLY) {
      store(request, report, set, outlines);
    }
  }

  /** A set replaces the one before it whole: a file for one region must not undo the others. */
  private void refuseALoss(ImportRequest request, TerritoryLevel level, List<Outline> outlines) {
    if (level != TerritoryLevel.DISTRICT) {
      return;
    }
    List<KatoCode> losing = territories.listRegionsLosingDistricts(outlines);
    if (!losing.isEmpty()) {
      String names = losing.stream().map(KatoCode::value).collect(Collectors.joining(", "));
      throw new ImportRefusedException(
          Refusal.ofFile(request.fileName(), "KATO", "loses-districts", names));
    }
  }

  private static void refuseIfAny(ImportRequest request, ImportReport report) {
    if (report.refused() > 0) {
      throw new ImportRefusedException(
          Refusal.ofFile(request.fileName(), "file", "rows-refused", report.refused()));
    }
  }

  private static BoundarySource source(SetTerms terms, TerritoryLevel level) {
    return new BoundarySource(
        level,
        TerritoryBasis.BOUNDARY,
        terms.source(),
        terms.licence(),
        terms.validFrom().orElse(Division.REFORM_2022),
        terms.validTo().orElse(null));
  }

  private static List<Boundary> toBoundaries(List<Outline> outlines) {
    return outlines.stream()
        .map(
            outline ->
                new Boundary(
                    outline.code(),
                    Optional.ofNullable(outline.name().kk()).orElse(outline.code().value()),
                    outline.shape()))
        .toList();
  }

  private void store(
      ImportRequest request, ImportReport report, BoundarySet set, List<Outline> outlines) {
    String source = set.source().source();
    log.close(log.open(name(), source, request.fileName(), set.contentSha256()), report);
    if (report.taken() == 0) {
      return;
    }
    try {
      if (set.source().isCurrent()) {
        territories.addMissing(outlines, source);
      }
      boundaries.activate(set);
    } catch (BoundaryConflictException e) {
      Refusal refusal =
          Refusal.ofFile(
              request.fileName(),
              "valid-from",
              "period-taken",
              e.existing().validFrom().toString(),
              e.existing().source());
      throw new ImportRefusedException(refusal, e);
    }
  }

  static Set<KatoCode> codes(List<Outline> outlines) {
    return outlines.stream().map(Outline::code).collect(Collectors.toSet());
  }
}
