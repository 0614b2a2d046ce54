package kz.qadam.order.internal;

import java.util.function.Function;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.order.OrderedCriterion;
import kz.qadam.standard.Observation;
import kz.qadam.standard.Reason;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a failed criterion into the words of an order, in all three languages at once. */
@Component
class OrderedWords {

  private final ReasonTexts reasons;
  private final Texts texts;

  OrderedWords(ReasonTexts reasons, Texts texts) {
    this.reasons = reasons;
    this.texts = texts;
  }

  static OrderedCriterion.Key keyOf(Reason reason) {
    return new OrderedCriterion.Key(reason.entrance(), reason.criterion().id());
  }

  OrderedCriterion describe(Reason reason) {
    return new OrderedCriterion(
        keyOf(reason),
        each(language -> reasons.subject(language, reason.criterion(), reason.entrance())),
        each(language -> reasons.required(language, reason.criterion()).orElse("–")),
        each(language -> found(language, reason.observed())));
  }

  /** What follows from other answers, such as "one of these ways in", has none of its own. */
  private String found(Language language, @Nullable Observation seen) {
    return seen == null
        ? texts.get(language, "order.found.none")
        : reasons.observation(language, seen);
  }

  private static LocalizedText each(Function<Language, String> words) {
    return new LocalizedText(
        words.apply(Language.KK), words.apply(Language.RU), words.apply(Language.EN));
  }
}
