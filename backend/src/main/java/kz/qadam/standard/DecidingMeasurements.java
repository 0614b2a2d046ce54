package kz.qadam.standard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The measurements on which alone it depends whether a place flips, where versions differ in the
 * numbers of norms and in nothing else. Immutable and safe for use by many threads.
 *
 * <p>Levels follow from the level of each known answer, from the cases that each unknown answer can
 * make, from conditions and from the rules of zones. Where all but the first are the same in both
 * versions, a place can only flip when one of its own measurements makes another level. That it
 * does is necessary, not sufficient: another failure may weigh as much.
 */
public final class DecidingMeasurements {

  private final PackIndex from;
  private final PackIndex to;
  private final NavigableSet<CriterionId> criteria;

  private DecidingMeasurements(PackIndex from, PackIndex to, NavigableSet<CriterionId> criteria) {
    this.from = from;
    this.to = to;
    this.criteria = Collections.unmodifiableNavigableSet(criteria);
  }

  /** Empty: the versions differ in more than norms, and every fact of a place can matter. */
  static Optional<DecidingMeasurements> of(VerdictEngine from, VerdictEngine to) {
    if (!haveSameFrame(from.pack(), to.pack())) {
      return Optional.empty();
    }
    NavigableSet<CriterionId> measured = new TreeSet<>();
    List<Criterion> before = from.pack().criteria();
    List<Criterion> after = to.pack().criteria();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).rule().equals(after.get(i).rule())) {
        measured.add(before.get(i).reads());
      }
    }
    boolean unknownsAgree =
        measured.stream()
            .allMatch(id -> cases(from.index().get(id)).equals(cases(to.index().get(id))));
    return unknownsAgree
        ? Optional.of(new DecidingMeasurements(from.index(), to.index(), measured))
        : Optional.empty();
  }

  /** Whether all is the same but words and the numbers of norms. */
  private static boolean haveSameFrame(StandardPack from, StandardPack to) {
    return frame(from.zones()).equals(frame(to.zones()))
        && from.helpCriteria().equals(to.helpCriteria())
        && haveSameQuestions(from.criteria(), to.criteria());
  }

  private record ZoneFrame(ZoneId id, ZoneRole role, Scope scope, Condition condition) {}

  private static List<ZoneFrame> frame(List<Zone> zones) {
    return zones.stream()
        .map(zone -> new ZoneFrame(zone.id(), zone.role(), zone.scope(), zone.condition()))
        .toList();
  }

  private static boolean haveSameQuestions(List<Criterion> from, List<Criterion> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      Criterion before = from.get(i);
      Criterion after = to.get(i);
      boolean takeAlike = before.rule().getClass() == after.rule().getClass();
      if (!takeAlike || !after.equals(before.judgedAs(after).withRule(after.rule()))) {
        return false;
      }
    }
    return true;
  }

  /** What an unknown answer can turn out to do, in no order. */
  private static Set<List<Integer>> cases(Variable variable) {
    Set<List<Integer>> cases = new HashSet<>();
    for (Variable.Case known : variable.cases()) {
      List<Integer> effect = new ArrayList<>(known.levels());
      effect.add((int) known.fact());
      cases.add(effect);
    }
    return cases;
  }

  /** The criteria whose measurements decide, by the id under which they were observed. */
  public NavigableSet<CriterionId> criteria() {
    return criteria;
  }

  /**
   * Whether the measurement makes another level under the other version.
   *
   * @throws IllegalArgumentException the measurement does not fit its criterion
   */
  public boolean decides(CriterionId criterion, Observation.Measured measured) {
    Variable before = from.find(criterion);
    Variable after = to.find(criterion);
    return before != null
        && after != null
        && !levels(before, measured).equals(levels(after, measured));
  }

  private static List<Integer> levels(Variable variable, Observation.Measured measured) {
    List<Integer> levels = new ArrayList<>();
    for (Variable.Reader reader : variable.readers()) {
      levels.add(reader.level(measured));
    }
    return levels;
  }
}
