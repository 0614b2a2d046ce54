package kz.qadam.commitment;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.ZoneId;

/** How much of a place a commitment promises. */
public sealed interface CommitmentScope {

  /** Everything that the standard asks of the place. */
  record Whole() implements CommitmentScope {}

  /** All of these zones; at least one. */
  record Zones(SortedSet<ZoneId> zones) implements CommitmentScope {
    public Zones {
      zones = copy(zones);
    }
  }

  /** These criteria alone; at least one. */
  record Criteria(SortedSet<CriterionId> criteria) implements CommitmentScope {
    public Criteria {
      criteria = copy(criteria);
    }
  }

  /**
   * Reads what {@link #code} and {@link #members} write.
   *
   * @throws IllegalArgumentException they do not fit each other
   */
  static CommitmentScope of(String code, Collection<String> members) {
    return switch (code) {
      case "whole" -> new Whole();
      case "zones" -> new Zones(sorted(members.stream().map(ZoneId::new)));
      case "criteria" -> new Criteria(sorted(members.stream().map(CriterionId::new)));
      default -> throw new IllegalArgumentException("not a scope: '" + code + "'");
    };
  }

  /** As stored and sent: {@code whole}, {@code zones} or {@code criteria}. */
  default String code() {
    return switch (this) {
      case Whole _ -> "whole";
      case Zones _ -> "zones";
      case Criteria _ -> "criteria";
    };
  }

  /** Ids of the zones or criteria, sorted; empty for the whole. */
  default List<String> members() {
    return switch (this) {
      case Whole _ -> List.of();
      case Zones(var zones) -> zones.stream().map(ZoneId::toString).toList();
      case Criteria(var criteria) -> criteria.stream().map(CriterionId::toString).toList();
    };
  }

  /** Whether the promise is about this criterion. */
  default boolean holds(Criterion criterion) {
    return switch (this) {
      case Whole _ -> true;
      case Zones(var zones) -> zones.contains(criterion.zone());
      case Criteria(var criteria) -> criteria.contains(criterion.id());
    };
  }

  private static <T extends Comparable<T>> SortedSet<T> sorted(Stream<T> members) {
    return members.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
  }

  private static <T> SortedSet<T> copy(SortedSet<T> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a scope without members promises nothing");
    }
    return Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }
}
