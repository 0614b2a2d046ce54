package kz.qadam.territory;

/** Takes over sets of boundaries. */
public interface BoundaryRegister {

  /** Whether a set of this level, validity and content is in the register already. */
  boolean contains(BoundarySet set);

  /**
   * Puts a set in force, or keeps it as a dated older division.
   *
   * <p>A current set ends the one before it on its own first day; with the same first day it
   * corrects that set. Approximate regions give way to the first official ones. Afterwards {@link
   * BoundariesActivated} is published inside the same transaction, so that places are counted anew
   * or not at all. Needs a transaction; the change is appended last.
   *
   * @throws BoundaryConflictException another set of the level was in force within its validity
   */
  void activate(BoundarySet set);
}
