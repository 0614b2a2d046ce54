package kz.qadam.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What another version of a standard makes of the same facts. Immutable and safe for use by many
 * threads.
 *
 * <p>A place <em>flips</em> for a group when its range differs, or when only one of the versions
 * sees it as assessed. A criterion is a <em>cause</em> of a flip when the versions define it
 * differently (wording and source aside) and its verdict or its effect on the place differs. A flip
 * may have no cause of this kind: then the rules of zones or help differ.
 */
public final class PackComparison {

  private final VerdictEngine from;
  private final VerdictEngine to;
  private final NavigableSet<CriterionId> changed;

  /**
   * The group for which a place flips.
   *
   * @param before null: not assessed
   * @param after null: not assessed
   * @param causes in the order of their ids
   */
  public record Flip(
      DisabilityGroup group,
      @Nullable AccessRange before,
      @Nullable AccessRange after,
      List<CriterionId> causes) {

    public Flip {
      causes = List.copyOf(causes);
    }

    public Optional<AccessRange> knownBefore() {
      return Optional.ofNullable(before);
    }

    public Optional<AccessRange> knownAfter() {
      return Optional.ofNullable(after);
    }
  }

  public PackComparison(VerdictEngine from, VerdictEngine to) {
    this.from = from;
    this.to = to;
    this.changed = changedCriteria(from.pack(), to.pack());
  }

  /** Criteria that one of the packs does not have, or that they define differently. */
  public NavigableSet<CriterionId> changedCriteria() {
    return changed;
  }

  /**
   * The measurements without which no place flips; empty when the versions differ in more than
   * norms, so that every place has to be compared.
   */
  public Optional<DecidingMeasurements> decidingMeasurements() {
    return DecidingMeasurements.of(from, to);
  }

  private static NavigableSet<CriterionId> changedCriteria(StandardPack from, StandardPack to) {
    Map<CriterionId, Criterion> before = from.criteriaById();
    Map<CriterionId, Criterion> after = to.criteriaById();
    NavigableSet<CriterionId> changed = new TreeSet<>();
    Stream.concat(before.keySet().stream(), after.keySet().stream())
        .filter(id -> !isSame(before.get(id), after.get(id)))
        .forEach(changed::add);
    return Collections.unmodifiableNavigableSet(changed);
  }

  private static boolean isSame(@Nullable Criterion one, @Nullable Criterion other) {
    return one != null && other != null && other.equals(one.judgedAs(other));
  }

  /** The groups for which the place flips; empty for most places. */
  public List<Flip> compare(PlaceFacts facts) {
    PlaceVerdicts before = from.judge(facts);
    PlaceVerdicts after = to.judge(facts);
    List<Flip> flips = new ArrayList<>();
    for (DisabilityGroup group : DisabilityGroup.values()) {
      AccessRange was = range(before, group);
      AccessRange becomes = range(after, group);
      if (!Objects.equals(was, becomes)) {
        flips.add(new Flip(group, was, becomes, causes(before, after, group)));
      }
    }
    return flips;
  }

  private static @Nullable AccessRange range(PlaceVerdicts verdicts, DisabilityGroup group) {
    return verdicts.isAssessed(group) ? verdicts.range(group) : null;
  }

  private record Asked(CriterionId criterion, int entrance) {}

  private record Answer(Verdict verdict, Effect effect) {}

  private List<CriterionId> causes(
      PlaceVerdicts before, PlaceVerdicts after, DisabilityGroup group) {
    Map<Asked, Answer> was = answers(before, group);
    Map<Asked, Answer> becomes = answers(after, group);
    Set<Asked> all = new LinkedHashSet<>(was.keySet());
    all.addAll(becomes.keySet());
    return all.stream()
        .filter(asked -> !Objects.equals(was.get(asked), becomes.get(asked)))
        .map(Asked::criterion)
        .distinct()
        .sorted()
        .toList();
  }

  private Map<Asked, Answer> answers(PlaceVerdicts verdicts, DisabilityGroup group) {
    Map<Asked, Answer> answers = new HashMap<>();
    for (Reason reason : verdicts.reasons(group, changed)) {
      answers.put(
          new Asked(reason.criterion().id(), reason.entrance()),
          new Answer(reason.verdict(), reason.effect()));
    }
    return answers;
  }
}
