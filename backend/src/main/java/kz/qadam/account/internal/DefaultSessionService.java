package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.qadam.account.Device;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Opens and ends sessions; {@link SessionReader} says whose they are. */
@Service
class DefaultSessionService implements SessionService {

  /** Of a password that somebody else set: long enough to come back from a week in the villages. */
  private static final Duration FIRST_PASSWORD_LIFE = Duration.ofDays(7);

  /** Between password and code. */
  private static final Duration STEP_LIFE = Duration.ofMinutes(5);

  private final PersonStore people;
  private final GrantStore grants;
  private final SessionStore sessions;
  private final SecondFactorStore factors;
  private final SecondFactorCodes codes;
  private final Passwords passwords;
  private final SessionReader reader;
  private final SessionCache cache;
  private final TransactionOperations transactions;
  private final Clock clock;

  DefaultSessionService(
      PersonStore people,
      GrantStore grants,
      SessionStore sessions,
      SecondFactorStore factors,
      SecondFactorCodes codes,
      Passwords passwords,
      SessionReader reader,
      SessionCache cache,
      TransactionOperations transactions,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.sessions = sessions;
    this.factors = factors;
    this.codes = codes;
    this.passwords = passwords;
    this.reader = reader;
    this.cache = cache;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Hashing has no transaction: it would keep a connection from others. */
  @Override
  public Optional<SignInStep> signIn(String login, String password, String userAgent) {
    Optional<PersonStore.Stored> known = people.findPerson(DefaultAccountService.lowered(login));
    Optional<String> hash = known.map(PersonStore.Stored::passwordHash);
    if (!passwords.fits(password, hash)) {
      known
          .map(stored -> stored.person().id())
          .ifPresentOrElse(
              person -> SecurityLog.note(person, SecurityEvent.WRONG_PASSWORD),
              () -> SecurityLog.noteUnknown(SecurityEvent.WRONG_PASSWORD));
      return Optional.empty();
    }
    Person found = known.orElseThrow().person();
    PersonId person = found.id();
    if (found.mustChangePassword()
        && people.hasFirstPasswordFrom(person, clock.instant().minus(FIRST_PASSWORD_LIFE))) {
      SecurityLog.note(person, SecurityEvent.FIRST_PASSWORD_OVER);
      return Optional.empty();
    }
    return begin(person, hash.orElseThrow(), userAgent);
  }

  @Override
  public Optional<SignInStep> begin(PersonId person, String userAgent) {
    return begin(person, null, userAgent);
  }

  /** Whoever turns a second factor on waits, and then ends what began without it; or was first. */
  private Optional<SignInStep> begin(
      PersonId person, @Nullable String passwordHash, String userAgent) {
    return Objects.requireNonNull(
        transactions.execute(
            _ -> {
              grants.lockPerson(person);
              return codes.isAskedOf(person)
                  ? askForCode(person, passwordHash)
                  : open(person, passwordHash, userAgent).map(SignInStep.Opened::new);
            }));
  }

  private Optional<SignInStep> askForCode(PersonId person, @Nullable String passwordHash) {
    String ticket = SessionToken.make();
    Instant now = clock.instant();
    boolean isAdded =
        factors.addSignIn(
            SessionToken.hash(ticket), person, passwordHash, now, now.plus(STEP_LIFE));
    return isAdded ? Optional.of(new SignInStep.CodeNeeded(ticket)) : Optional.empty();
  }

  @Override
  public Optional<PersonId> findWhoOwesCode(String ticket) {
    return factors.findSignIn(SessionToken.hash(ticket), clock.instant());
  }

  /** Whoever changes a password ends the first steps: they wait, or the ticket is gone. */
  @Override
  @Transactional
  public Optional<String> finish(String ticket, String code, String userAgent) {
    Optional<PersonId> owing = findWhoOwesCode(ticket);
    owing.ifPresent(grants::lockPerson);
    return owing
        .filter(person -> codes.take(person, code))
        .filter(_ -> factors.takeSignIn(SessionToken.hash(ticket), clock.instant()))
        .flatMap(person -> open(person, null, userAgent));
  }

  private Optional<String> open(PersonId person, @Nullable String passwordHash, String userAgent) {
    String token = SessionToken.make();
    Instant now = clock.instant();
    boolean isAdded =
        sessions.add(
            person,
            passwordHash,
            SessionToken.hash(token),
            DeviceLabel.of(userAgent),
            now,
            now.plus(SessionReader.IDLE_LIFE));
    if (!isAdded) {
      return Optional.empty();
    }
    SecurityLog.note(person, SecurityEvent.SIGNED_IN);
    return Optional.of(token);
  }

  @Override
  public CompletableFuture<Optional<SignedIn>> find(String token) {
    return SessionToken.isPossible(token)
        ? cache.get(token, reader::read)
        : CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isRevoked(String token) {
    return SessionToken.isPossible(token) && sessions.isRevoked(SessionToken.hash(token));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Device> listDevices(PersonId person) {
    return sessions.listOpen(person, clock.instant());
  }

  @Override
  @Transactional
  public void revokeOthers(SignedIn who) {
    sessions.revokeOthers(who.person(), who.sessionId(), clock.instant());
    SecurityLog.note(who.person(), SecurityEvent.OTHER_SESSIONS_ENDED);
    cache.forgetAfterCommit(who.person());
  }

  @Override
  @Transactional
  public void leaveBehind(SignedIn former) {
    sessions.expire(former.person(), former.sessionId(), clock.instant());
    cache.forgetAfterCommit(former.person());
  }

  @Override
  @Transactional
  public void revoke(PersonId person, long sessionId) {
    sessions.revoke(person, sessionId, clock.instant());
    SecurityLog.note(person, SecurityEvent.SESSION_ENDED);
    cache.forgetAfterCommit(person);
  }
}
