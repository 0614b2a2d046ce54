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
      return kinds.contains(kind) || kinds.contains(kind.split("\\.", 2)[0]);
    }

    @Override
    public String toString() {
      return kinds.stream().sorted().collect(Collectors.joining(", ", "kind in (", ")"));
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
