package kz.qadam.audit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.Observation;
import kz.qadam.standard.OpenFact;
import kz.qadam.standard.PlaceTrait;
import kz.qadam.standard.Reason;
import kz.qadam.standard.Rule;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Unit;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/**
 * Says in plain words what an observation, a norm and a reason are: "Toilet door clear width: 780
 * mm, at least 900 mm needed". The same words on every page and in every answer.
 */
@Component
public final class ReasonTexts {

  private final Texts texts;

  public ReasonTexts(Texts texts) {
    this.texts = texts;
  }

  /** One sentence: criterion, what was found, what is needed. */
  public String sentence(Language language, Reason reason) {
    Criterion criterion = reason.criterion();
    String subject = subject(language, criterion, reason.entrance());
    Observation observed = reason.observed();
    if (observed == null) {
      return criterion.rule() instanceof Rule.OneOf
          ? texts.get(language, "reason.one-of." + reason.verdict().code(), subject)
          : texts.get(language, "reason.not-observed", subject);
    }
    String found = observation(language, observed);
    return required(language, criterion)
        .filter(_ -> observed instanceof Observation.Measured)
        .map(norm -> texts.get(language, "reason.measured", subject, found, norm))
        .orElseGet(() -> texts.get(language, "reason.found", subject, found));
  }

  /** What to look at to narrow a range, e.g. "Entrance 2: entrance door clear width". */
  public String openFact(Language language, OpenFact open, StandardPack pack) {
    return switch (open) {
      case OpenFact.OfCriterion(CriterionId id, int entrance) ->
          pack.findCriterion(id)
              .map(criterion -> subject(language, criterion, entrance))
              .orElseGet(id::toString);
      case OpenFact.OfTrait(PlaceTrait trait) ->
          texts.get(language, "reason.trait." + trait.word());
    };
  }

  /** The wording, with the entrance in front when it is about one. */
  public String subject(Language language, Criterion criterion, int entrance) {
    String wording = text(language, criterion.wording());
    return entrance == 0 ? wording : texts.get(language, "reason.at-entrance", entrance, wording);
  }

  /** What was found: a number with its unit, yes, no, or why there is no answer. */
  public String observation(Language language, Observation observation) {
    return switch (observation) {
      case Observation.Measured(BigDecimal value, Unit unit) -> quantity(language, value, unit);
      case Observation.Present _ -> texts.get(language, "reason.present");
      case Observation.Absent _ -> texts.get(language, "reason.absent");
      case Observation.NotApplicable(String why) ->
          texts.get(language, "reason.not-applicable-because", why(language, why));
      case Observation.NotObserved(String why) ->
          texts.get(language, "reason.not-observed-because", why(language, why));
    };
  }

  /** The norm, e.g. "at least 900 mm"; empty for a fact that is only recorded. */
  public Optional<String> required(Language language, Criterion criterion) {
    Unit unit = criterion.unit();
    return switch (criterion.rule()) {
      case Rule.AtLeast(BigDecimal norm, BigDecimal _) ->
          Optional.of(texts.get(language, "norm.at-least", quantity(language, norm, unit)));
      case Rule.AtMost(BigDecimal norm, BigDecimal _) ->
          Optional.of(texts.get(language, "norm.at-most", quantity(language, norm, unit)));
      case Rule.Between(BigDecimal least, BigDecimal most) ->
          Optional.of(
              texts.get(
                  language,
                  "norm.between",
                  texts.get(language, "number", least),
                  quantity(language, most, unit)));
      case Rule.Required _ -> Optional.of(texts.get(language, "norm.required"));
      case Rule.OneOf _ -> Optional.of(texts.get(language, "norm.one-of"));
      case Rule.Recorded _ -> Optional.empty();
    };
  }

  /** The unit as written beside a field. */
  public String unit(Language language, Unit unit) {
    return texts.get(language, "unit." + unit.name().toLowerCase(Locale.ROOT) + ".symbol");
  }

  /** How a value was found, as in "with a tape". */
  public String method(Language language, MeasuringMethod method) {
    return texts.get(language, "tablet.method." + method.code());
  }

  private String quantity(Language language, BigDecimal value, Unit unit) {
    return texts.get(language, "unit." + unit.name().toLowerCase(Locale.ROOT), value);
  }

  /** A reason is a code of the form or the auditor's own words. */
  private String why(Language language, String reason) {
    String key = "audit.reason." + reason;
    return texts.has(language, key) ? texts.get(language, key) : reason;
  }

  private static String text(Language language, LocalizedText text) {
    return text.bestFor(language).map(LocalizedText.Part::value).orElse("");
  }
}
