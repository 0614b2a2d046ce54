package kz.qadam.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qadam.account.PersonId;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.FieldProblem;

/**
 * Drafts that follow what is recorded on a tablet. Their fields are whatever the tablet recorded,
 * so the pages show such a draft and change nothing in it.
 */
public interface FieldDrafts {

  /**
   * A visit as it began on a tablet.
   *
   * @param visit made by the tablet
   * @param stage what is looked at
   * @param packId pinned: the form stays that of this pack, whatever is in force later
   */
  record FieldVisit(
      UUID visit,
      PlaceId place,
      AuditStage stage,
      String packId,
      String packVersion,
      PersonId auditor) {}

  /**
   * Makes an empty draft of the visit.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   */
  AuditDraft start(FieldVisit visit);

  /**
   * Puts these fields in place of all that the draft has.
   *
   * @throws AuditAlreadySubmittedException it is no longer a draft
   */
  void replaceFields(AuditId draft, Map<String, String> fields);

  /** What would be wrong with the form if it were submitted with these fields. */
  List<FieldProblem> findProblems(AuditId draft, Map<String, String> fields);

  /** Submits the draft with exactly these fields; throws as {@link AuditService#submit}. */
  Audit submit(AuditId draft, Map<String, String> fields, PersonId auditor);
}
