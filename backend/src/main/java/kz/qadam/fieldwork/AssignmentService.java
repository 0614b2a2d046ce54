package kz.qadam.fieldwork;

import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.place.PlaceId;

/** Gives places to auditors. A reviewer does so within their own territories. */
public interface AssignmentService {

  /**
   * Places without an open assignment: never audited first, then the longest ago; by risk in the
   * order of {@link PlaceRisk}.
   */
  List<Candidate> findCandidates(CandidateQuery query);

  /** Auditors of at least one of these places, by name. */
  List<NamedPerson> findAuditors(List<PlaceId> places);

  /**
   * Gives each of the places to the auditor; one that they have already stays as it is.
   *
   * @throws kz.qadam.problem.ServiceException "invalid-input": no place, a day that has passed, or
   *     somebody who is no auditor of all of them; "forbidden": a place outside the reviewer's
   *     territories
   */
  void assign(
      SignedIn reviewer,
      List<PlaceId> places,
      PersonId auditor,
      LocalDate dueOn,
      AssignmentReason reason);

  /**
   * An open assignment.
   *
   * @throws kz.qadam.problem.ServiceException "assignment-not-found"
   */
  Assignment getOpen(long id);

  /** Open assignments within this reviewer's territories, first due first. */
  List<Assignment> findOpen(SignedIn reviewer);

  /**
   * Ends an assignment.
   *
   * @throws kz.qadam.problem.ServiceException "assignment-not-found"
   */
  void revoke(SignedIn reviewer, long id);

  /**
   * Gives an assignment to another auditor, with the same day and reason.
   *
   * @throws kz.qadam.problem.ServiceException "assignment-not-found", or as {@link #assign}
   */
  void reassign(SignedIn reviewer, long id, PersonId auditor);

  /** What this auditor is to visit, in the order of a sensible way. */
  List<Assignment> findOwn(PersonId auditor);
}
