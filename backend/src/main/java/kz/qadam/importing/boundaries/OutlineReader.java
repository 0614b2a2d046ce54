package kz.qadam.importing.boundaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.boundaries.OutlineShapes.Checked;
import kz.qadam.problem.FieldProblem;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;

/** Checks features one by one and refuses those that are no outline of a territory. */
final class OutlineReader {

  private static final String CODE = "KATO";

  private final String fileName;
  private final ImportReport report;
  private final CodeCorrections corrections;
  private final Map<KatoCode, Integer> numberByCode = new HashMap<>();

  OutlineReader(String fileName, ImportReport report, CodeCorrections corrections) {
    this.fileName = fileName;
    this.report = report;
    this.corrections = corrections;
  }

  /** All right features; the others go to the report with everything that is wrong in them. */
  List<Outline> read(List<OutlineFeature> features) {
    List<Outline> outlines = new ArrayList<>();
    for (OutlineFeature feature : features) {
      List<FieldProblem> problems = new ArrayList<>();
      Optional<Outline> outline = read(feature, problems);
      if (problems.isEmpty()) {
        outline.ifPresent(outlines::add);
      } else {
        report.refuseRow(fileName, feature.number(), problems);
      }
    }
    return outlines;
  }

  private Optional<Outline> read(OutlineFeature feature, List<FieldProblem> problems) {
    Optional<KatoCode> codeInFile = feature.find(CODE, "KATO_CODE").flatMap(KatoCode::find);
    if (codeInFile.isEmpty()) {
      String value = feature.find(CODE, "KATO_CODE").orElse("");
      problems.add(
          value.isEmpty()
              ? FieldProblem.of(CODE, "required")
              : FieldProblem.of(CODE, "not-kato", value));
    }
    Checked checked = OutlineShapes.check(feature.geometry());
    if (checked instanceof Checked.Wrong(FieldProblem problem)) {
      problems.add(problem);
    }
    if (codeInFile.isEmpty() || !(checked instanceof Checked.Valid valid)) {
      return Optional.empty();
    }
    LocalizedText name = name(feature, codeInFile.get());
    KatoCode code = correct(codeInFile.get(), name);
    Integer earlier = numberByCode.putIfAbsent(code, feature.number());
    if (earlier != null) {
      problems.add(FieldProblem.of(CODE, "duplicate", earlier));
    }
    return Optional.of(
        new Outline(feature.number(), code, codeInFile.get(), name, valid.shape(), valid.repair()));
  }

  /** The name in Kazakh and Russian, each standing in for the other, else the code. */
  private static LocalizedText name(OutlineFeature feature, KatoCode code) {
    Optional<String> kk = feature.find("ADM2_KK", "ADM1_KK", "NAME_KK");
    Optional<String> ru = feature.find("ADM2_RU", "ADM1_RU", "NAME_RU");
    Optional<String> en = feature.find("ADM2_EN", "ADM1_EN", "NAME_EN");
    String any = kk.or(() -> ru).or(() -> en).or(() -> feature.find("NAME")).orElse(code.value());
    return new LocalizedText(kk.orElse(ru.orElse(any)), ru.orElse(any), en.orElse(null));
  }

  private KatoCode correct(KatoCode codeInFile, LocalizedText name) {
    Optional<CodeCorrections.Correction> correction =
        name.find(Language.KK).flatMap(kk -> corrections.find(codeInFile, kk));
    correction.ifPresent(
        known -> report.note(codeInFile + " taken as " + known.code() + ": " + known.reason()));
    return correction.map(CodeCorrections.Correction::code).orElse(codeInFile);
  }
}
