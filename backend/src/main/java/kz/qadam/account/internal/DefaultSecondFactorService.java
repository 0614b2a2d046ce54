package kz.qadam.account.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecondFactorService;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns second factors on and off. */
@Service
@Transactional
class DefaultSecondFactorService implements SecondFactorService {

  private static final int RECOVERY_CODES = 10;

  private final Managed managed;
  private final SecondFactorStore store;
  private final SecondFactorCodes codes;
  private final GrantStore grants;
  private final PersonStore people;
  private final OwnerProof proof;
  private final SessionStore sessions;
  private final SessionCache cache;
  private final GrantDecisions decisions;
  private final Clock clock;

  DefaultSecondFactorService(
      Managed managed,
      SecondFactorStore store,
      SecondFactorCodes codes,
      GrantStore grants,
      PersonStore people,
      OwnerProof proof,
      SessionStore sessions,
      SessionCache cache,
      GrantDecisions decisions,
      Clock clock) {
    this.managed = managed;
    this.store = store;
    this.codes = codes;
    this.grants = grants;
    this.people = people;
    this.proof = proof;
    this.sessions = sessions;
    this.cache = cache;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Status getStatus(PersonId person) {
    Stage stage =
        store
            .find(person)
            .map(stored -> stored.isConfirmed() ? Stage.ON : Stage.BEGUN)
            .orElse(Stage.OFF);
    return new Status(stage, store.countRecoveryCodes(person), passwordHash(person).isPresent());
  }

  private Optional<String> passwordHash(PersonId person) {
    return people.findPerson(person).map(PersonStore.Stored::passwordHash);
  }

  @Override
  public void begin(PersonId person) {
    store.begin(person, Totp.makeSecret(), clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public Setup getSetup(PersonId person) {
    byte[] secret =
        findBegun(person)
            .orElseThrow(() -> new IllegalStateException("nothing begun by person " + person))
            .secret();
    String login = people.findPerson(person).orElseThrow().person().login();
    return new Setup(Totp.key(secret), Totp.address(secret, login));
  }

  private Optional<SecondFactorStore.Stored> findBegun(PersonId person) {
    return store.find(person).filter(stored -> !stored.isConfirmed());
  }

  /** Sign-ins wait and then ask for a code, or are through and end with the other sessions. */
  @Override
  public List<String> confirm(SignedIn who, String code) {
    grants.lockPerson(who.person());
    if (findBegun(who.person()).isEmpty() || !codes.takeOfApp(who.person(), code)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("code", "wrong-code")));
    }
    List<String> recovery = Stream.generate(Passwords::makeFirst).limit(RECOVERY_CODES).toList();
    store.confirm(
        who.person(),
        recovery.stream().map(SecondFactorCodes::hashOfRecovery).toList(),
        clock.instant());
    sessions.revokeOthers(who.person(), who.sessionId(), clock.instant());
    SecurityLog.note(who.person(), SecurityEvent.SECOND_FACTOR_ON);
    cache.forgetAfterCommit(who.person());
    return recovery;
  }

  /** A wrong code is counted. */
  @Override
  @Transactional(noRollbackFor = ServiceException.class)
  public void turnOff(SignedIn who, String password, String code) {
    proof.requirePassword(who.person(), password);
    proof.requireCode(who.person(), code);
    store.remove(who.person());
    SecurityLog.note(who.person(), SecurityEvent.SECOND_FACTOR_OFF);
    cache.forgetAfterCommit(who.person());
  }

  @Override
  public void remove(SignedIn administrator, PersonId person) {
    managed.requireWholly(administrator, person);
    if (person.equals(administrator.person())) {
      throw new ServiceException(
          ProblemType.FORBIDDEN, "one's own second factor is turned off on one's own page");
    }
    if (codes.isAskedOf(person)) {
      store.remove(person);
      decisions.secondFactorRemoved(person, administrator.person());
      SecurityLog.note(
          person,
          SecurityEvent.SECOND_FACTOR_REMOVED,
          "by " + PersonId.actor(administrator.person()));
      cache.forgetAfterCommit(person);
    }
  }
}
