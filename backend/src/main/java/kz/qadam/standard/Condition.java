package kz.qadam.standard;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** When a criterion applies. Written in packs in the small language of {@link ConditionParser}. */
public sealed interface Condition {

  /** Reads a condition; blank text means always. */
  static Condition parse(String text) {
    return ConditionParser.parse(text);
  }

  /** Both conditions; a part that always holds is left out. */
  static Condition both(Condition first, Condition second) {
    if (first instanceof Always) {
      return second;
    }
    return second instanceof Always ? first : new AllOf(List.of(first, second));
  }

  /** All facts that this condition asks for. */
  default Set<CriterionId> facts() {
    return switch (this) {
      case IsPresent(CriterionId fact) -> Set.of(fact);
      case IsAbsent(CriterionId fact) -> Set.of(fact);
      case AllOf(List<Condition> parts) -> factsOf(parts);
      case AnyOf(List<Condition> parts) -> factsOf(parts);
      case Always _, KindIn _, KindNotIn _, TraitAtLeast _, TraitBelow _ -> Set.of();
    };
  }

  private static Set<CriterionId> factsOf(List<Condition> parts) {
    return parts.stream().flatMap(part -> part.facts().stream()).collect(Collectors.toSet());
  }

  /** Whether the kind of a place settles it: kinds are always known. */
  default boolean asksForKindOnly() {
    return switch (this) {
      case Always _, KindIn _, KindNotIn _ -> true;
      case AllOf(List<Condition> parts) -> parts.stream().allMatch(Condition::asksForKindOnly);
      case AnyOf(List<Condition> parts) -> parts.stream().allMatch(Condition::asksForKindOnly);
      case IsPresent _, IsAbsent _, TraitAtLeast _, TraitBelow _ -> false;
    };
  }

  /** No condition. */
  record Always() implements Condition {
    @Override
    public String toString() {
      return "";
    }
  }

  /** The named thing is there. */
  record IsPresent(CriterionId fact) implements Condition {
    @Override
    public String toString() {
      return "present(" + fact + ")";
    }
  }

  /** The named thing is known not to be there. */
  record IsAbsent(CriterionId fact) implements Condition {
    @Override
    public String toString() {
      return "absent(" + fact + ")";
    }
  }

  /** The place is of one of these kinds; {@code EDU} covers {@code EDU.school}. */
  record KindIn(Set<String> kinds) implements Condition {
    public KindIn {
      kinds = Set.copyOf(kinds);
    }

    boolean covers(String kind) {
      int dot = kind.indexOf('.');
      return kinds.contains(kind) || (dot > 0 && kinds.contains(kind.substring(0, dot)));
    }

    @Override
    public String toString() {
      return kinds.stream().sorted().collect(Collectors.joining(", ", "kind in (", ")"));
    }
  }

  /** The place is of none of these kinds. */
  record KindNotIn(KindIn excluded) implements Condition {
    @Override
    public String toString() {
      return excluded.toString().replaceFirst("kind in", "kind not in");
    }
  }

  /** The trait is {@code from} or more. */
  record TraitAtLeast(PlaceTrait trait, int from) implements Condition {
    @Override
    public String toString() {
      return trait.word() + ">=" + from;
    }
  }

  /** The trait is below {@code limit}. */
  record TraitBelow(PlaceTrait trait, int limit) implements Condition {
    @Override
    public String toString() {
      return trait.word() + "<" + limit;
    }
  }

  /** Each part holds. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof AnyOf ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** At least one part holds. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Condition::toString).collect(Collectors.joining(" or "));
    }
  }
}
