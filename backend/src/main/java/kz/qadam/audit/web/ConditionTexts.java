package kz.qadam.audit.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.standard.Condition;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.StandardPack;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;

/** Says when a question is asked, in terms of the answers it hangs on. */
record ConditionTexts(Texts texts, Language language, StandardPack pack) {

  /** An answer that a condition wants. */
  record Wanted(CriterionId fact, String answer) {}

  /** The answers that all have to be given; traits of the place are left out. */
  static List<Wanted> wantedBy(Condition condition) {
    return switch (condition) {
      case Condition.IsPresent(CriterionId fact) -> List.of(new Wanted(fact, "present"));
      case Condition.IsAbsent(CriterionId fact) -> List.of(new Wanted(fact, "absent"));
      case Condition.AllOf(List<Condition> parts) ->
          parts.stream().flatMap(part -> wantedBy(part).stream()).toList();
      default -> List.of();
    };
  }

  /** Empty when no answer is wanted. */
  Optional<String> describe(Stream<Wanted> wanted) {
    String described = wanted.map(this::describe).collect(Collectors.joining("; "));
    return described.isEmpty() ? Optional.empty() : Optional.of(described);
  }

  String describe(Wanted wanted) {
    String fact =
        pack.findCriterion(wanted.fact())
            .flatMap(criterion -> criterion.wording().bestFor(language))
            .map(LocalizedText.Part::value)
            .orElseGet(() -> wanted.fact().toString());
    return texts.get(language, "audit.only-when." + wanted.answer(), fact);
  }
}
