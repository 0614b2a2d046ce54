package kz.qadam.account;

/** Grants as an administrator gives and ends them, within their own area. */
public interface GrantService {

  /**
   * The grant with this number.
   *
   * @throws kz.qadam.problem.ServiceException "grant-not-found": also for one outside the
   *     administrator's area
   */
  KeptGrant getGrant(SignedIn administrator, long id);

  /** Whether there is such a grant within the administrator's area. Blocks. */
  boolean isWithin(SignedIn administrator, long id);

  /**
   * Gives a grant and puts it into the ledger.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found", or "forbidden": the scope lies
   *     outside the administrator's area, or somebody grants themselves a role
   */
  void give(SignedIn administrator, PersonId person, Grant grant);

  /**
   * Ends a grant at once, on every node within ten seconds, and puts that into the ledger.
   *
   * @throws kz.qadam.problem.ServiceException "grant-not-found", "grant-already-ended", or
   *     "last-administrator": nobody would be left who administers the country
   */
  void end(SignedIn administrator, long id);
}
