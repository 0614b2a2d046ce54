package kz.qadam.account.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Where grants are kept. None is ever deleted. */
public interface GrantStore {

  void add(PersonId person, Grant grant, @Nullable PersonId givenBy, Instant at);

  /**
   * Makes others wait who give this person a grant or end one, sign in as them, or change or erase
   * them, until the transaction ends. Comes before anything is read that the change depends on.
   */
  void lockPerson(PersonId person);

  Optional<KeptGrant> findGrant(long id);

  /** All that these people ever had, oldest first. */
  List<KeptGrant> listGrants(Collection<PersonId> people);

  /** Ends a grant; false: somebody had done so before. */
  boolean end(long id, PersonId endedBy, Instant at);

  /**
   * The grants in force and without an end of administrators of the country who can sign in, locked
   * until the transaction ends, so that the last two cannot be ended at the same moment.
   *
   * @param issuer provider that people can sign in with; empty: none
   */
  List<KeptGrant> lockCountryAdministration(LocalDate day, String issuer);
}
