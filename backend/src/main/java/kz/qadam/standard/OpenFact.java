package kz.qadam.standard;

/** Something not known that a level depends on. */
public sealed interface OpenFact {

  /**
   * A criterion without an observation.
   *
   * @param entrance number of the entrance to look at, 0: the place as a whole
   */
  record OfCriterion(CriterionId id, int entrance) implements OpenFact {}

  /** A trait that the register does not know. */
  record OfTrait(PlaceTrait trait) implements OpenFact {}
}
