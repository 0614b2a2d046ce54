package kz.qadam.quality.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditService;
import kz.qadam.place.PlaceService;
import kz.qadam.quality.Agreement;
import kz.qadam.quality.CohensKappa;
import kz.qadam.quality.QualityReport;
import kz.qadam.quality.RatedPair;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws agreement in the reader's language. */
@Component
class QualityViews {

  private final StandardPacks packs;
  private final PlaceService places;
  private final AuditService audits;

  QualityViews(StandardPacks packs, PlaceService places, AuditService audits) {
    this.packs = packs;
    this.places = places;
    this.audits = audits;
  }

  /**
   * One row of a table.
   *
   * @param code of the criterion; null: an auditor, or all
   * @param href the pairs behind it
   * @param agreed percent
   * @param kappa null: cannot be told
   * @param interval null: cannot be told
   * @param noInterval why not, last part of the text key {@code quality.no-interval}; null: it can
   *     be told, or there is no kappa either
   */
  public record Row(
      @Nullable String code,
      LocalizedText name,
      String href,
      String pairs,
      String agreed,
      @Nullable String kappa,
      @Nullable String interval,
      @Nullable String noInterval,
      boolean isPoor,
      boolean hasTooFewPairs) {}

  /**
   * The page {@code quality/quality}.
   *
   * @param total null: nothing was compared yet
   */
  public record View(
      String since,
      int visits,
      int drawn,
      int fewest,
      @Nullable Row total,
      List<Row> criteria,
      List<Row> auditors) {}

  /** One visit of a pair: what it said, when and who. */
  public record Side(String audit, String verdict, String visitedOn, String auditor) {}

  /** Two visits and one criterion. */
  public record Line(
      LocalizedText place,
      String code,
      LocalizedText criterion,
      int entrance,
      boolean agrees,
      Side first,
      Side repeat) {}

  View viewOf(QualityReport report, Language language) {
    return new View(
        Dates.day(language, report.since()),
        report.visits(),
        report.drawn(),
        Agreement.FEWEST_PAIRS,
        report.total().pairs() == 0
            ? null
            : row(null, LocalizedText.NONE, QualityPages.PAIRS, report.total(), language),
        report.criteria().stream()
            .map(
                one ->
                    row(
                        one.criterion().value(),
                        wordingOf(one.criterion()),
                        QualityPages.PAIRS + "?criterion=" + one.criterion(),
                        one.agreement(),
                        language))
            .toList(),
        report.auditors().stream()
            .map(
                one ->
                    row(
                        null,
                        new LocalizedText(one.name(), null, null),
                        QualityPages.PAIRS + "?auditor=" + one.auditor().value(),
                        one.agreement(),
                        language))
            .toList());
  }

  private static Row row(
      @Nullable String code, LocalizedText name, String href, Agreement one, Language language) {
    Optional<CohensKappa> kappa = one.kappa();
    return new Row(
        code,
        name,
        href,
        Numbers.whole(language, one.pairs()),
        Numbers.percent(language, (double) one.agreed() / one.pairs()),
        kappa.map(known -> twoDecimals(language, known.value())).orElse(null),
        kappa
            .filter(CohensKappa::hasInterval)
            .map(
                known ->
                    twoDecimals(language, known.low())
                        + " … "
                        + twoDecimals(language, known.high()))
            .orElse(null),
        kappa
            .filter(known -> !known.hasInterval())
            .map(known -> known.spread().code())
            .orElse(null),
        one.isPoor(),
        one.hasTooFewPairs());
  }

  private static String twoDecimals(Language language, double value) {
    // Rounded here: a difference in the last binary digit would make it -0.
    return Numbers.decimal(
        language, BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP), 2);
  }

  Line lineOf(RatedPair pair, Language language) {
    return new Line(
        places.getPlace(pair.visit().place()).name(),
        pair.criterion().value(),
        wordingOf(pair.criterion()),
        pair.entrance(),
        pair.agrees(),
        side(audits.getAudit(pair.visit().first()), pair.first().code(), language),
        side(audits.getAudit(pair.visit().repeat()), pair.repeat().code(), language));
  }

  private static Side side(Audit audit, String verdict, Language language) {
    return new Side(
        audit.id().toString(),
        verdict,
        Dates.day(language, audit.visitedOn()),
        audit.auditorName());
  }

  /** In the version in force, else in the first that has it. */
  LocalizedText wordingOf(CriterionId criterion) {
    return packs.listPacks().stream()
        .map((StandardPack pack) -> pack.findCriterion(criterion))
        .flatMap(Optional::stream)
        .findFirst()
        .map(Criterion::wording)
        .orElse(LocalizedText.NONE);
  }
}
