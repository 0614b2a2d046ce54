package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonErased;
import kz.qadam.account.PersonExport;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalDataService;
import kz.qadam.account.PersonalRecords;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SignedIn;
import kz.qadam.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers and removes what is kept of a person. */
@Service
@Transactional
class DefaultPersonalDataService implements PersonalDataService {

  private final Managed managed;
  private final PeopleDirectory people;
  private final GrantStore grants;
  private final SessionStore sessions;
  private final ProviderStore providers;
  private final SecondFactorCodes codes;
  private final InvitationStore invitations;
  private final CountryAdministration administration;
  private final GrantDecisions decisions;
  private final Ledger ledger;
  private final List<PersonalRecords> records;
  private final SessionCache cache;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DefaultPersonalDataService(
      Managed managed,
      PeopleDirectory people,
      GrantStore grants,
      SessionStore sessions,
      ProviderStore providers,
      SecondFactorCodes codes,
      InvitationStore invitations,
      CountryAdministration administration,
      GrantDecisions decisions,
      Ledger ledger,
      List<PersonalRecords> records,
      SessionCache cache,
      ApplicationEventPublisher events,
      Clock clock) {
    this.managed = managed;
    this.people = people;
    this.grants = grants;
    this.sessions = sessions;
    this.providers = providers;
    this.codes = codes;
    this.invitations = invitations;
    this.administration = administration;
    this.decisions = decisions;
    this.ledger = ledger;
    this.records = List.copyOf(records);
    this.cache = cache;
    this.events = events;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public PersonExport export(SignedIn who) {
    PersonId id = who.person();
    PeopleDirectory.Row row = people.findRow(id).orElseThrow(() -> Managed.notFound(id));
    String pseudonym = PersonId.actor(id);
    return new PersonExport(
        Objects.requireNonNull(row.knownPerson()),
        row.createdAt(),
        codes.isAskedOf(id),
        grants.listGrants(List.of(id)),
        sessions.listKept(id),
        providers.listAccounts(id),
        invitations.listInvitations(id),
        ledger.listEntries(pseudonym),
        ledger.listEntriesBy(pseudonym),
        listRecords(id));
  }

  private Map<String, List<String>> listRecords(PersonId person) {
    Map<String, List<String>> all = new HashMap<>();
    for (PersonalRecords kept : records) {
      all.putAll(kept.list(person));
    }
    return all;
  }

  @Override
  public void erase(SignedIn administrator, PersonId person) {
    grants.lockPerson(person);
    managed.requireWholly(administrator, person);
    LocalDate today = LocalDate.now(clock);
    Instant now = clock.instant();
    List<KeptGrant> open =
        grants.listGrants(List.of(person)).stream().filter(kept -> kept.isOpenOn(today)).toList();
    if (open.stream().anyMatch(CountryAdministration::isPart)) {
      administration.requireOneBesides(kept -> kept.person().equals(person));
    }
    open.forEach(kept -> grants.end(kept.id(), administrator.person(), now));
    sessions.deleteAll(person);
    invitations.revokeAll(person, now);
    people.erase(person, now);
    events.publishEvent(new PersonErased(person, administrator.person(), now));
    open.forEach(kept -> decisions.ended(kept, administrator.person()));
    decisions.erased(person, administrator.person());
    SecurityLog.note(person, SecurityEvent.ERASED, "by " + PersonId.actor(administrator.person()));
    cache.forgetAfterCommit(person);
  }
}
