package kz.qadam.account.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qadam.account.AccountService.FirstPassword;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PeoplePage;
import kz.qadam.account.PeopleQuery;
import kz.qadam.account.PeopleService;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonRecord;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks {@link Managed} first whose business a person is. */
@Service
@Transactional
class DefaultPeopleService implements PeopleService {

  private static final int PAGE_SIZE = 25;

  private final Managed managed;
  private final PeopleDirectory people;
  private final GrantStore grants;
  private final SessionStore sessions;
  private final SecondFactorCodes codes;
  private final ProviderStore providers;
  private final Passwords passwords;
  private final GrantDecisions decisions;
  private final SessionCache cache;
  private final Clock clock;

  DefaultPeopleService(
      Managed managed,
      PeopleDirectory people,
      GrantStore grants,
      SessionStore sessions,
      SecondFactorCodes codes,
      ProviderStore providers,
      Passwords passwords,
      GrantDecisions decisions,
      SessionCache cache,
      Clock clock) {
    this.managed = managed;
    this.people = people;
    this.grants = grants;
    this.sessions = sessions;
    this.codes = codes;
    this.providers = providers;
    this.passwords = passwords;
    this.decisions = decisions;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isVisible(SignedIn administrator, PersonId person) {
    return managed.isVisible(administrator, person);
  }

  @Override
  @Transactional(readOnly = true)
  public PeoplePage findPeople(SignedIn administrator, PeopleQuery query) {
    AdministeredArea area = AdministeredArea.of(administrator);
    List<Person> found = people.findPeople(query, area, PAGE_SIZE + 1);
    List<Person> shown = found.stream().limit(PAGE_SIZE).toList();
    LocalDate today = LocalDate.now(clock);
    Map<PersonId, List<Grant>> inForce =
        grants.listGrants(shown.stream().map(Person::id).toList()).stream()
            .filter(kept -> kept.isInForceOn(today) && area.contains(kept.grant().scope()))
            .collect(
                Collectors.groupingBy(
                    KeptGrant::person, Collectors.mapping(KeptGrant::grant, Collectors.toList())));
    return new PeoplePage(
        shown.stream()
            .map(one -> new PeoplePage.Entry(one, inForce.getOrDefault(one.id(), List.of())))
            .toList(),
        found.size() > PAGE_SIZE ? shown.getLast().id() : null);
  }

  @Override
  @Transactional(readOnly = true)
  public PersonRecord getPerson(SignedIn administrator, PersonId person) {
    PeopleDirectory.Row row = managed.getRow(administrator, person);
    AdministeredArea area = AdministeredArea.of(administrator);
    boolean isWholly = managed.isWholly(administrator, person);
    return new PersonRecord(
        person,
        row.knownPerson(),
        row.createdAt(),
        row.erasedAt(),
        grants.listGrants(List.of(person)).stream()
            .filter(kept -> area.contains(kept.grant().scope()))
            .toList(),
        isWholly ? sessions.listOpen(person, clock.instant()) : List.of(),
        isWholly ? providers.listAccounts(person) : List.of(),
        isWholly && row.knownPerson() != null,
        isWholly && codes.isAskedOf(person));
  }

  @Override
  public FirstPassword resetPassword(SignedIn administrator, PersonId person) {
    grants.lockPerson(person);
    managed.requireWholly(administrator, person);
    if (administrator.person().equals(person)) {
      throw new ServiceException(
          ProblemType.FORBIDDEN, "one's own password is changed on one's own page");
    }
    String password = Passwords.makeFirst();
    people.setFirstPassword(person, passwords.hash(password), clock.instant());
    providers.unlinkAll(person); // whoever had the account for a moment may have linked theirs
    decisions.passwordReset(person, administrator.person());
    sessions.revokeAll(person, clock.instant());
    codes.unlock(person);
    note(person, SecurityEvent.PASSWORD_RESET, administrator);
    cache.forgetAfterCommit(person);
    return new FirstPassword(person, password);
  }

  @Override
  public void signOut(SignedIn administrator, PersonId person, long session) {
    managed.requireWholly(administrator, person);
    sessions.revoke(person, session, clock.instant());
    note(person, SecurityEvent.SESSION_ENDED, administrator);
    cache.forgetAfterCommit(person);
  }

  private static void note(PersonId person, SecurityEvent event, SignedIn administrator) {
    SecurityLog.note(person, event, "by " + PersonId.actor(administrator.person()));
  }
}
