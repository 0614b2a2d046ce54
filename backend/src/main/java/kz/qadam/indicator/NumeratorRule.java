package kz.qadam.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.standard.DisabilityGroup;

/** The condition an indicator counts, by the name it has in {@code reference/indicators.json}. */
public sealed interface NumeratorRule {

  /** The unit's organisation accepted a commitment for it. */
  record AcceptedCommitment() implements NumeratorRule {}

  /** The unit's commitment was confirmed by an audit. */
  record ConfirmedCommitment() implements NumeratorRule {}

  /** The place was audited. */
  record Assessed() implements NumeratorRule {}

  /** The place is accessible to this group; a place that was never audited may be. */
  record Accessible(DisabilityGroup group) implements NumeratorRule {}

  /** The place is accessible to each group; a place that was never audited may be. */
  record AccessibleToAll() implements NumeratorRule {}

  /** Every rule there is. */
  static List<NumeratorRule> listRules() {
    Stream<NumeratorRule> plain =
        Stream.of(
            new AcceptedCommitment(),
            new ConfirmedCommitment(),
            new Assessed(),
            new AccessibleToAll());
    return Stream.concat(plain, Stream.of(DisabilityGroup.values()).map(Accessible::new)).toList();
  }

  static Optional<NumeratorRule> find(String name) {
    return listRules().stream().filter(rule -> rule.ruleName().equals(name)).findFirst();
  }

  /** Name in the data file and in text keys. */
  default String ruleName() {
    return switch (this) {
      case AcceptedCommitment _ -> "accepted-commitment";
      case ConfirmedCommitment _ -> "confirmed-commitment";
      case Assessed _ -> "assessed";
      case AccessibleToAll _ -> "accessible-all";
      case Accessible(DisabilityGroup group) -> "accessible-" + group.code();
    };
  }
}
