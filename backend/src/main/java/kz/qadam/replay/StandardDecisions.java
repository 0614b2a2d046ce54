package kz.qadam.replay;

import java.time.LocalDate;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.standard.PackRegister.Activation;
import kz.qadam.standard.PackVersion;
import org.jspecify.annotations.Nullable;

/** Decisions that a version of the standard takes force. */
public interface StandardDecisions {

  int LONGEST_REASON = 1000;

  /**
   * What somebody wants to decide, as they typed it.
   *
   * @param fromDay like 2027-01-01
   */
  record Wish(PackVersion pack, @Nullable String fromDay, @Nullable String reason) {}

  /** What was checked and can be decided. */
  record Checked(PackVersion pack, LocalDate fromDay, String reason, Replay replay) {}

  /**
   * Checks without deciding.
   *
   * @throws kz.qadam.problem.ServiceException "standard-not-found"; "own-draft": they loaded it;
   *     "standard-already-decided": it is in force, or will be; "invalid-input": the day is no day
   *     or past, there is no reason, or no replay of this content under the version in force
   */
  Checked check(Wish wish, PersonId who);

  /** Decides, as {@link #check} allows it. A decision for today is applied soon after. */
  void decide(Wish wish, PersonId who);

  /** The replay that a decision on this version would rest on; empty: run one first. */
  Optional<Replay> findValidReplay(PackVersion pack);

  /**
   * Applies the decision whose day has come: derives all levels by it, in one transaction. Of
   * several nodes one does the work.
   *
   * @return empty: there is nothing to apply
   */
  Optional<Activation> applyDue();
}
