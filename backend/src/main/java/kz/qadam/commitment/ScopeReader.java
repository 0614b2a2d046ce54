package kz.qadam.commitment;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads how much of a place is promised, by the zones and criteria of one pack. */
final class ScopeReader {

  private final StandardPack pack;
  private final FieldReader problems;

  ScopeReader(StandardPack pack, FieldReader problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /** Empty when something was wrong with it. */
  Optional<CommitmentScope> read(AcceptCommitment.Fields fields) {
    String code = fields.scope() == null || fields.scope().isBlank() ? "whole" : fields.scope();
    return switch (code) {
      case "whole" -> Optional.of(new CommitmentScope.Whole());
      case "zones" ->
          readMembers(
                  "zones", fields.zones(), pack.zones().stream().map(Zone::id), ZoneId::toString)
              .map(CommitmentScope.Zones::new);
      case "criteria" ->
          readMembers("criteria", fields.criteria(), promisable(), CriterionId::toString)
              .map(CommitmentScope.Criteria::new);
      default -> {
        problems.refuse("scope", "unknown-value", code);
        yield Optional.empty();
      }
    };
  }

  /** A fact that is only recorded cannot be kept or broken. */
  private Stream<CriterionId> promisable() {
    return pack.criteria().stream().filter(Criterion::isJudged).map(Criterion::id);
  }

  private <T extends Comparable<T>> Optional<SortedSet<T>> readMembers(
      String field, @Nullable List<String> sent, Stream<T> known, Function<T, String> name) {
    var byName = known.collect(Collectors.toMap(name, Function.identity()));
    List<String> chosen = sent == null ? List.of() : sent.stream().map(String::strip).toList();
    SortedSet<T> members = new TreeSet<>();
    for (String one : chosen) {
      T member = byName.get(one);
      if (member == null) {
        problems.refuse(field, "unknown-value", one);
      } else {
        members.add(member);
      }
    }
    if (chosen.isEmpty()) {
      problems.refuse(field, "choose-at-least-one");
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(members);
  }
}
