package kz.qadam.standard.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.qadam.standard.Condition;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.PlaceTrait;
import org.jspecify.annotations.Nullable;

/**
 * A condition as a tree; a field that its sort does not have is left out.
 *
 * @param is always, present, absent, kind-in, kind-not-in, at-least, below, all-of or any-of
 * @param fact of present and absent: the criterion that is asked for
 * @param kinds of kind-in and kind-not-in, sorted; a sector like EDU covers EDU.school
 * @param trait of at-least and below: storeys or commissioned
 * @param value of at-least: the trait is that or more; of below: less than that
 * @param parts of all-of and any-of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConditionResponse(
    String is,
    @Nullable String fact,
    @Nullable List<String> kinds,
    @Nullable String trait,
    @Nullable Integer value,
    @Nullable List<ConditionResponse> parts) {

  static ConditionResponse of(Condition condition) {
    return switch (condition) {
      case Condition.Always _ -> new ConditionResponse("always", null, null, null, null, null);
      case Condition.IsPresent(CriterionId fact) -> ofFact("present", fact);
      case Condition.IsAbsent(CriterionId fact) -> ofFact("absent", fact);
      case Condition.KindIn kinds -> ofKinds("kind-in", kinds);
      case Condition.KindNotIn(Condition.KindIn kinds) -> ofKinds("kind-not-in", kinds);
      case Condition.TraitAtLeast(PlaceTrait trait, int from) -> ofTrait("at-least", trait, from);
      case Condition.TraitBelow(PlaceTrait trait, int limit) -> ofTrait("below", trait, limit);
      case Condition.AllOf(List<Condition> parts) -> ofParts("all-of", parts);
      case Condition.AnyOf(List<Condition> parts) -> ofParts("any-of", parts);
    };
  }

  private static ConditionResponse ofFact(String is, CriterionId fact) {
    return new ConditionResponse(is, fact.value(), null, null, null, null);
  }

  private static ConditionResponse ofKinds(String is, Condition.KindIn kinds) {
    List<String> sorted = kinds.kinds().stream().sorted().toList();
    return new ConditionResponse(is, null, sorted, null, null, null);
  }

  private static ConditionResponse ofTrait(String is, PlaceTrait trait, int value) {
    return new ConditionResponse(is, null, null, trait.word(), value, null);
  }

  private static ConditionResponse ofParts(String is, List<Condition> parts) {
    List<ConditionResponse> trees = parts.stream().map(ConditionResponse::of).toList();
    return new ConditionResponse(is, null, null, null, null, trees);
  }
}
