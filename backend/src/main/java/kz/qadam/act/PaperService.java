package kz.qadam.act;

import java.util.Optional;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;

/** Issues acts and passports, and says of a printed hash what the register knows. */
public interface PaperService {

  /**
   * The act of a submitted audit. From now on {@link #verify} knows its hash.
   *
   * @throws kz.qadam.audit.AuditNotFoundException no submitted audit has this id
   * @throws kz.qadam.problem.ServiceException "paper-not-available": it was returned or withdrawn,
   *     or the criteria that it was made by are no longer here
   */
  Paper issueAct(AuditId audit);

  /**
   * The passport of a place: what is known of it now, by the criteria in force. From now on {@link
   * #verify} knows its hash.
   *
   * @throws kz.qadam.place.PlaceNotFoundException no place has this id
   * @throws kz.qadam.problem.ServiceException "paper-not-available": no audit of it counts
   */
  Paper issuePassport(PlaceId place);

  /** Empty: no paper with this hash was ever issued here. */
  Optional<Verification> verify(PaperHash hash);
}
