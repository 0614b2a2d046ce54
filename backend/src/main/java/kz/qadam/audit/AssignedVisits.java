package kz.qadam.audit;

import java.util.List;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import kz.qadam.text.Language;

/** Finds what somebody is to visit; whoever hands out work answers. */
public interface AssignedVisits {

  /**
   * A place that somebody is to visit.
   *
   * @param due last day, in words
   * @param reason why, in words
   */
  record AssignedVisit(long place, String due, String reason, boolean isOverdue) {}

  /** In the order of a sensible way. */
  List<AssignedVisit> findVisits(PersonId auditor, Language language);

  /**
   * Whether the auditor visits the place to be compared with what others found there, and so must
   * not be shown it: until an audit of theirs counts.
   */
  boolean isBlind(PersonId auditor, PlaceId place);
}
