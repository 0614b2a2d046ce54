package kz.qadam.act.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qadam.act.Paper;
import kz.qadam.act.web.PaperView.Measured;
import kz.qadam.act.web.PaperView.Norm;
import kz.qadam.act.web.PaperView.Row;
import kz.qadam.act.web.PaperView.ZonePart;
import kz.qadam.audit.MeasuringMethod;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.RecordedObservation;
import kz.qadam.audit.VisitEvidence.HowFound;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Verdict;
import kz.qadam.standard.Zone;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The facts of a paper, zone after zone, each with its norm and whether it is met. */
final class PaperRows {

  private final Paper paper;
  private final ReasonTexts words;
  private final Language language;
  private final PaperPhotos photos;
  private final Map<Question, Reason> judged = new LinkedHashMap<>();
  private final Map<Question, RecordedObservation> recorded = new LinkedHashMap<>();
  private final Map<Question, MeasuringMethod> methods = new HashMap<>();

  private record Question(CriterionId criterion, int entrance) {}

  /** A fact on its way into a row; what was judged, or only recorded. */
  private record Fact(
      Criterion criterion, int entrance, @Nullable Observation seen, String result) {}

  /**
   * @param howFound what the auditor said of single answers; empty: nothing
   */
  PaperRows(
      Paper paper,
      ReasonTexts words,
      PaperPhotos photos,
      List<HowFound> howFound,
      Language language) {
    this.paper = paper;
    this.photos = photos;
    this.words = words;
    this.language = language;
    for (DisabilityGroup group : DisabilityGroup.values()) {
      for (Reason reason : paper.verdicts().reasons(group)) {
        judged.putIfAbsent(new Question(reason.criterion().id(), reason.entrance()), reason);
      }
    }
    howFound.forEach(
        one ->
            one.method()
                .ifPresent(
                    method -> methods.put(new Question(one.criterion(), one.entrance()), method)));
    paper.facts().forEach(f -> recorded.put(new Question(f.criterion(), f.entrance()), f));
  }

  /** Zones where nothing was seen and nothing is missing are left out. */
  List<ZonePart> zones() {
    return paper.pack().zones().stream()
        .map(this::zone)
        .filter(zone -> !zone.rows().isEmpty() || zone.unknown() > 0)
        .toList();
  }

  private ZonePart zone(Zone zone) {
    List<Fact> facts = new ArrayList<>();
    Set<CriterionId> shown = new HashSet<>();
    int unknown = 0;
    for (Reason reason : judged.values()) {
      if (!reason.criterion().zone().equals(zone.id())) {
        continue;
      }
      if (reason.observed() == null && reason.verdict() == Verdict.UNKNOWN) {
        unknown++;
        continue;
      }
      facts.add(
          new Fact(
              reason.criterion(), reason.entrance(), reason.observed(), reason.verdict().code()));
      shown.add(reason.criterion().id());
    }
    recorded.values().stream()
        .filter(fact -> !shown.contains(fact.criterion()))
        .flatMap(fact -> recordedOnly(fact, zone).stream())
        .forEach(facts::add);
    return new ZonePart(
        text(zone.name()),
        facts.stream().sorted(inVisitingOrder()).map(this::row).toList(),
        unknown);
  }

  /** A fact that no verdict speaks of: it is not judged, or its norm does not apply here. */
  private Optional<Fact> recordedOnly(RecordedObservation fact, Zone zone) {
    return paper
        .pack()
        .findCriterion(fact.criterion())
        .filter(criterion -> criterion.zone().equals(zone.id()))
        .map(criterion -> new Fact(criterion, fact.entrance(), fact.observation(), resultOf(fact)));
  }

  private static String resultOf(RecordedObservation fact) {
    return fact.observation() instanceof Observation.NotObserved ? "unknown" : "recorded";
  }

  private Comparator<Fact> inVisitingOrder() {
    return Comparator.comparingInt(Fact::entrance)
        .thenComparingInt(fact -> paper.pack().criteria().indexOf(fact.criterion()));
  }

  private Row row(Fact fact) {
    return new Row(
        fact.criterion().id().value(),
        words.subject(language, fact.criterion(), fact.entrance()),
        words.required(language, fact.criterion()).orElse(""),
        found(fact),
        fact.result(),
        visitedOn(fact),
        fact.seen() instanceof Observation.Measured(BigDecimal value, Unit unit)
            ? new Measured(value, words.unit(language, unit))
            : null,
        norm(fact.criterion()),
        photos.about(fact.criterion().id(), fact.entrance()));
  }

  private String found(Fact fact) {
    if (fact.seen() == null) {
      return "";
    }
    String said = words.observation(language, fact.seen());
    return Optional.ofNullable(methods.get(new Question(fact.criterion().reads(), fact.entrance())))
        .map(method -> said + ", " + words.method(language, method))
        .orElse(said);
  }

  private String visitedOn(Fact fact) {
    CriterionId read = fact.criterion().reads();
    return Optional.ofNullable(recorded.get(new Question(read, fact.entrance())))
        .or(() -> Optional.ofNullable(recorded.get(new Question(read, 0))))
        .map(seen -> Dates.day(language, seen.visitedOn()))
        .orElse("");
  }

  private Norm norm(Criterion criterion) {
    String unit = criterion.unit().isNumeric() ? words.unit(language, criterion.unit()) : "";
    return switch (criterion.rule()) {
      case Rule.AtLeast(BigDecimal norm, BigDecimal _) -> new Norm(norm, null, unit);
      case Rule.AtMost(BigDecimal norm, BigDecimal _) -> new Norm(null, norm, unit);
      case Rule.Between(BigDecimal least, BigDecimal most) -> new Norm(least, most, unit);
      case Rule.Required _, Rule.OneOf _, Rule.Recorded _ -> new Norm(null, null, "");
    };
  }

  private String text(LocalizedText text) {
    return text.bestFor(language).map(LocalizedText.Part::value).orElse("");
  }
}
