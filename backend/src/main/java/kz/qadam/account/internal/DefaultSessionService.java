package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.qadam.account.Device;
import kz.qadam.account.PersonId;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignInStep;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends sessions; {@link SessionReader} says whose they are. */
@Service
class DefaultSessionService implements SessionService {

  /** Between password and code. */
  private static final Duration STEP_LIFE = Duration.ofMinutes(5);

  private final PersonStore people;
  private final SessionStore sessions;
  private final SecondFactorStore factors;
  private final SecondFactorCodes codes;
  private final Passwords passwords;
  private final SessionReader reader;
  private final SessionCache cache;
  private final Clock clock;

  DefaultSessionService(
      PersonStore people,
      SessionStore sessions,
      SecondFactorStore factors,
      SecondFactorCodes codes,
      Passwords passwords,
      SessionReader reader,
      SessionCache cache,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.factors = factors;
    this.codes = codes;
    this.passwords = passwords;
    this.reader = reader;
    this.cache = cache;
    this.clock = clock;
  }

  /** Each store call has its own transaction: hashing would keep a connection from others. */
  @Override
  public Optional<SignInStep> signIn(String login, String password, String userAgent) {
    Optional<PersonStore.Stored> known = people.findPerson(DefaultAccountService.lowered(login));
    return passwords.fits(password, known.map(PersonStore.Stored::passwordHash))
        ? known.map(stored -> begin(stored.person().id(), userAgent))
        : Optional.empty();
  }

  @Override
  public SignInStep begin(PersonId person, String userAgent) {
    if (!codes.isAskedOf(person)) {
      return new SignInStep.Opened(open(person, userAgent));
    }
    String ticket = SessionToken.make();
    Instant now = clock.instant();
    factors.addSignIn(SessionToken.hash(ticket), person, now, now.plus(STEP_LIFE));
    return new SignInStep.CodeNeeded(ticket);
  }

  @Override
  public Optional<PersonId> findWhoOwesCode(String ticket) {
    return factors.findSignIn(SessionToken.hash(ticket), clock.instant());
  }

  @Override
  public Optional<String> finish(String ticket, String code, String userAgent) {
    return findWhoOwesCode(ticket)
        .filter(person -> codes.take(person, code))
        .filter(_ -> factors.takeSignIn(SessionToken.hash(ticket), clock.instant()))
        .map(person -> open(person, userAgent));
  }

  private String open(PersonId person, String userAgent) {
    String token = SessionToken.make();
    Instant now = clock.instant();
    sessions.add(
        person,
        SessionToken.hash(token),
        DeviceLabel.of(userAgent),
        now,
        now.plus(SessionReader.IDLE_LIFE));
    return token;
  }

  @Override
  public CompletableFuture<Optional<SignedIn>> find(String token) {
    return SessionToken.isPossible(token)
        ? cache.get(token, reader::read)
        : CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Device> listDevices(PersonId person) {
    return sessions.listOpen(person, clock.instant());
  }

  @Override
  @Transactional
  public void revoke(PersonId person, long sessionId) {
    sessions.revoke(person, sessionId, clock.instant());
    cache.forgetAfterCommit(person);
  }
}
