package kz.qadam.account.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks, stores, and tells the ledger of grants. */
@Service
@Transactional
class DefaultAccountService implements AccountService {

  static final String LOGIN = "[a-z0-9][a-z0-9._@-]{1,62}";
  static final int LONGEST_NAME = 200;

  /** The store gives the real one. */
  static final PersonId UNNUMBERED = new PersonId(Long.MAX_VALUE);

  private final PersonStore store;
  private final GrantStore grants;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final GrantDecisions decisions;
  private final SessionCache cache;
  private final Clock clock;

  DefaultAccountService(
      PersonStore store,
      GrantStore grants,
      SessionStore sessions,
      Passwords passwords,
      GrantDecisions decisions,
      SessionCache cache,
      Clock clock) {
    this.store = store;
    this.grants = grants;
    this.sessions = sessions;
    this.passwords = passwords;
    this.decisions = decisions;
    this.cache = cache;
    this.clock = clock;
  }

  /** Logins are told apart without regard to case. */
  static String lowered(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean staysInUse(PersonId person) {
    grants.lockPerson(person);
    return store.findPerson(person).isPresent();
  }

  @Override
  public FirstPassword create(String login, String displayName) {
    String password = Passwords.makeFirst();
    Person wanted = new Person(UNNUMBERED, lowered(login), displayName.strip(), true);
    return new FirstPassword(add(wanted, password), password);
  }

  @Override
  public PersonId createForDemo(String login, String displayName, String password) {
    return add(new Person(UNNUMBERED, lowered(login), displayName.strip(), false), password);
  }

  private PersonId add(Person wanted, String password) {
    if (!wanted.login().matches(LOGIN)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("login", "not-a-login")));
    }
    if (wanted.displayName().isEmpty() || wanted.displayName().length() > LONGEST_NAME) {
      throw ServiceException.invalid(List.of(FieldProblem.of("name", "required")));
    }
    return store
        .add(new PersonStore.Stored(wanted, passwords.hash(password)), clock.instant())
        .orElseThrow(
            () -> ServiceException.invalid(List.of(FieldProblem.of("login", "login-taken"))));
  }

  @Override
  public void give(PersonId person, Grant grant, @Nullable PersonId givenBy) {
    if (person.equals(givenBy)) {
      throw new ServiceException(ProblemType.FORBIDDEN, "nobody grants themselves a role");
    }
    grants.add(person, grant, givenBy, clock.instant());
    decisions.given(person, grant, givenBy);
    cache.forgetAfterCommit(person);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Person> findPerson(String login) {
    return store.findPerson(lowered(login)).map(PersonStore.Stored::person);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Grant> listGrants(PersonId person) {
    return grants.listGrants(List.of(person)).stream().map(KeptGrant::grant).toList();
  }

  @Override
  public void changePassword(SignedIn who, String current, String wanted) {
    Optional<String> hash = store.findPerson(who.person()).map(PersonStore.Stored::passwordHash);
    if (!passwords.fits(current, hash)) {
      SecurityLog.note(who.person(), SecurityEvent.WRONG_PASSWORD);
      throw wrongPassword();
    }
    Passwords.check(wanted, "wanted");
    if (wanted.equals(current)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("wanted", "same-password")));
    }
    if (!store.setPassword(who.person(), passwords.hash(wanted), hash.orElseThrow())) {
      throw wrongPassword(); // it was changed or reset a moment ago
    }
    sessions.revokeOthers(who.person(), who.sessionId(), clock.instant());
    SecurityLog.note(who.person(), SecurityEvent.PASSWORD_CHANGED);
    cache.forgetAfterCommit(who.person());
  }

  private static ServiceException wrongPassword() {
    return ServiceException.invalid(List.of(FieldProblem.of("current", "wrong-password")));
  }
}
