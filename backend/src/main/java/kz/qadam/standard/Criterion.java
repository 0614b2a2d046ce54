package kz.qadam.standard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One question of an audit, with its norm and its authority.
 *
 * @param scope whether it is asked once or at each entrance
 * @param unit {@link Unit#PRESENCE} for "is it there"
 * @param groups for whom it matters; of a fact: for whom it is asked
 * @param reads the criterion whose observation is judged; its own id unless one measurement serves
 *     two norms
 * @param source where wording and norm come from, with a mark of certainty: [H], [M] or [L]
 */
public record Criterion(
    CriterionId id,
    ZoneId zone,
    Scope scope,
    LocalizedText wording,
    Unit unit,
    Rule rule,
    Set<DisabilityGroup> groups,
    Weight weight,
    Condition condition,
    @Nullable Alternative alternative,
    CriterionId reads,
    String source) {

  public Criterion {
    groups = Collections.unmodifiableSet(EnumSet.copyOf(groups));
    boolean takesNoNumber = rule instanceof Rule.Required || rule instanceof Rule.OneOf;
    boolean takesNumber = !takesNoNumber && !(rule instanceof Rule.Recorded);
    if ((takesNoNumber && unit.isNumeric()) || (takesNumber && !unit.isNumeric())) {
      throw new IllegalArgumentException("rule and unit do not fit: " + rule + ", " + unit);
    }
  }

  public boolean isCritical() {
    return weight == Weight.CRITICAL;
  }

  /** Whether an auditor answers it; otherwise it follows from other answers. */
  public boolean isAsked() {
    return reads.equals(id) && !(rule instanceof Rule.OneOf);
  }

  /**
   * Whether it is a recorded fact that opens a way to meet another criterion: "there is a ramp".
   */
  boolean opensWay() {
    return !isJudged() && alternative != null;
  }

  /** Whether it can pass or fail; a recorded fact cannot. */
  public boolean isJudged() {
    return !(rule instanceof Rule.Recorded);
  }

  public boolean mattersFor(DisabilityGroup group) {
    return groups.contains(group);
  }

  /**
   * Refuses an observation that this criterion cannot take.
   *
   * @throws IllegalArgumentException a number for "is it there", the reverse, or a unit that
   *     measures something else
   */
  public void requireAnswerable(Observation observation) {
    boolean answers =
        switch (observation) {
          case Observation.Measured(var _, Unit measuredIn) -> measuredIn.isConvertibleTo(unit);
          case Observation.Present _, Observation.Absent _ -> !unit.isNumeric();
          case Observation.NotApplicable _, Observation.NotObserved _ -> true;
        };
    if (!answers || !isAsked()) {
      throw new IllegalArgumentException(id + " cannot be answered by " + observation);
    }
  }

  /** This criterion with the wording and source of the other: equal to it when both judge alike. */
  Criterion judgedAs(Criterion other) {
    return new Criterion(
        id,
        zone,
        scope,
        other.wording,
        unit,
        rule,
        groups,
        weight,
        condition,
        alternative,
        reads,
        other.source);
  }

  /** This criterion with another norm. */
  Criterion withRule(Rule other) {
    return new Criterion(
        id,
        zone,
        scope,
        wording,
        unit,
        other,
        groups,
        weight,
        condition,
        alternative,
        reads,
        source);
  }
}
