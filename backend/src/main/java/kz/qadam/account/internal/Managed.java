package kz.qadam.account.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/** Who is whose business; an erased person is that of whoever had to do with them before. */
@Component
class Managed {

  private final PeopleDirectory people;
  private final GrantStore grants;
  private final Clock clock;

  Managed(PeopleDirectory people, GrantStore grants, Clock clock) {
    this.people = people;
    this.grants = grants;
    this.clock = clock;
  }

  boolean isVisible(SignedIn administrator, PersonId person) {
    AdministeredArea area = AdministeredArea.of(administrator);
    return area.isCountry()
        || grants.listGrants(List.of(person)).stream()
            .anyMatch(kept -> area.contains(kept.grant().scope()));
  }

  /**
   * Whether the whole account is theirs: somebody could otherwise get at grants elsewhere, or at
   * those that somebody elsewhere gives to a person who has none at the moment.
   */
  boolean isWholly(SignedIn administrator, PersonId person) {
    AdministeredArea area = AdministeredArea.of(administrator);
    LocalDate today = LocalDate.now(clock);
    if (area.isCountry()) {
      return true;
    }
    List<Grant> open =
        grants.listGrants(List.of(person)).stream()
            .filter(kept -> kept.isOpenOn(today))
            .map(KeptGrant::grant)
            .toList();
    return !open.isEmpty() && open.stream().allMatch(grant -> area.contains(grant.scope()));
  }

  /**
   * Somebody who is their business.
   *
   * @throws ServiceException "person-not-found"
   */
  PeopleDirectory.Row getRow(SignedIn administrator, PersonId person) {
    return people
        .findRow(person)
        .filter(_ -> isVisible(administrator, person))
        .orElseThrow(() -> notFound(person));
  }

  /**
   * Somebody who was not erased and whose whole account is theirs.
   *
   * @throws ServiceException "person-not-found", "forbidden"
   */
  void requireWholly(SignedIn administrator, PersonId person) {
    if (getRow(administrator, person).knownPerson() == null) {
      throw notFound(person);
    }
    if (!isWholly(administrator, person)) {
      throw new ServiceException(
          ProblemType.FORBIDDEN, "person " + person + " has grants outside the area, or none");
    }
  }

  static ServiceException notFound(PersonId person) {
    return new ServiceException(ProblemType.PERSON_NOT_FOUND, "no person " + person);
  }
}
