package kz.qadam.account;

/**
 * People as an administrator sees and manages them. An administrator of the country manages
 * everybody; one of a territory knows of those who have or had a grant within it, and may touch the
 * account itself only of those who have no open grant elsewhere.
 */
public interface PeopleService {

  /** Whether the person is the administrator's business. Blocks. */
  boolean isVisible(SignedIn administrator, PersonId person);

  /** One page of the people that match and were not erased, by name. */
  PeoplePage findPeople(SignedIn administrator, PeopleQuery query);

  /**
   * The person with this number, also an erased one.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found": also for one who is somebody
   *     else's business
   */
  PersonRecord getPerson(SignedIn administrator, PersonId person);

  /**
   * Gives a new first password, to be handed over once, and signs out all devices.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found", or "forbidden": the person has
   *     open grants elsewhere or is the administrator
   */
  AccountService.FirstPassword resetPassword(SignedIn administrator, PersonId person);

  /**
   * Ends a session of the person.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found", or "forbidden": the person has
   *     open grants elsewhere
   */
  void signOut(SignedIn administrator, PersonId person, long session);
}
