package kz.qadam.account;

/** What people may ask of the service about themselves: see docs/personal-data.md. */
public interface PersonalDataService {

  /** All that is kept of whoever asks. */
  PersonExport export(SignedIn who);

  /**
   * Removes login, name, password, second factor, devices and accounts at providers of a person,
   * ends their grants, revokes their invitations, has other modules forget them ({@link
   * PersonErased}), and puts that into the ledger. The number stays: ledger and audits refer to it.
   *
   * @throws kz.qadam.problem.ServiceException "person-not-found", "forbidden": the person has open
   *     grants outside the administrator's area, or "last-administrator"
   */
  void erase(SignedIn administrator, PersonId person);
}
