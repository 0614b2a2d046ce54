package kz.qadam.account.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.AccountService;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantService;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends grants within an administrator's area. */
@Service
@Transactional
class DefaultGrantService implements GrantService {

  private final Managed managed;
  private final AccountService accounts;
  private final GrantStore grants;
  private final CountryAdministration administration;
  private final GrantDecisions decisions;
  private final SessionCache cache;
  private final Clock clock;

  DefaultGrantService(
      Managed managed,
      AccountService accounts,
      GrantStore grants,
      CountryAdministration administration,
      GrantDecisions decisions,
      SessionCache cache,
      Clock clock) {
    this.managed = managed;
    this.accounts = accounts;
    this.grants = grants;
    this.administration = administration;
    this.decisions = decisions;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public KeptGrant getGrant(SignedIn administrator, long id) {
    return find(administrator, id)
        .orElseThrow(() -> new ServiceException(ProblemType.GRANT_NOT_FOUND, "no grant " + id));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isWithin(SignedIn administrator, long id) {
    return find(administrator, id).isPresent();
  }

  private Optional<KeptGrant> find(SignedIn administrator, long id) {
    AdministeredArea area = AdministeredArea.of(administrator);
    return grants.findGrant(id).filter(kept -> area.contains(kept.grant().scope()));
  }

  @Override
  public void give(SignedIn administrator, PersonId person, Grant grant) {
    grants.lockPerson(person);
    if (managed.getRow(administrator, person).knownPerson() == null) {
      throw Managed.notFound(person);
    }
    if (!AdministeredArea.of(administrator).contains(grant.scope())) {
      throw new ServiceException(ProblemType.FORBIDDEN, "the scope lies outside the area");
    }
    refuseTwice(person, grant);
    accounts.give(person, grant, administrator.person());
  }

  /** Of two the same, ending one would leave the other. */
  private void refuseTwice(PersonId person, Grant wanted) {
    boolean isHeld =
        grants.listGrants(List.of(person)).stream()
            .anyMatch(kept -> kept.endedAt() == null && kept.grant().overlaps(wanted));
    if (isHeld) {
      throw ServiceException.invalid(List.of(FieldProblem.of("role", "held-already")));
    }
  }

  @Override
  public void end(SignedIn administrator, long id) {
    grants.lockPerson(getGrant(administrator, id).person());
    KeptGrant kept = getGrant(administrator, id);
    LocalDate today = LocalDate.now(clock);
    if (!kept.isOpenOn(today)) {
      throw alreadyEnded(id);
    }
    if (CountryAdministration.isPart(kept)) {
      administration.requireOneBesides(one -> one.id() == id);
    }
    if (!grants.end(id, administrator.person(), clock.instant())) {
      throw alreadyEnded(id);
    }
    decisions.ended(kept, administrator.person());
    cache.forgetAfterCommit(kept.person());
  }

  private static ServiceException alreadyEnded(long id) {
    return new ServiceException(ProblemType.GRANT_ALREADY_ENDED, "grant " + id + " has ended");
  }
}
