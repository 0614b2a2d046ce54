package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** Keeps assignments; one that ended stays. */
public interface AssignmentStore {

  /**
   * A new assignment.
   *
   * @param knownDraw the draw that chose the place; null: a reviewer chose it
   */
  record Given(
      PlaceId place,
      PersonId auditor,
      AssignmentReason reason,
      LocalDate dueOn,
      PersonId by,
      Instant at,
      @Nullable Long knownDraw) {}

  /**
   * Leaves out one that the auditor has already.
   *
   * @return whether it was added
   */
  boolean add(Given given);

  Optional<Assignment> findOpen(long id);

  List<Assignment> findOpen(List<KatoCode> territories);

  List<Assignment> findOpen(PersonId auditor);

  /** Whether the auditor had an assignment of the place that was open at this moment. */
  boolean isOpenAt(PlaceId place, PersonId auditor, Instant moment);

  /** False: it had ended before, or there is none. */
  boolean end(long id, PersonId by, Instant at);

  /** Ends all open ones of this auditor. */
  void endAll(PersonId auditor, PersonId by, Instant at);

  /**
   * Whether the auditor is not to know what others found at the place: they were given it for a
   * blind repeat, and no audit that they submitted since counts.
   */
  boolean isBlind(PlaceId place, PersonId auditor);

  /** Ends those of this auditor at the place. */
  void endAt(PlaceId place, PersonId auditor, Instant at);
}
