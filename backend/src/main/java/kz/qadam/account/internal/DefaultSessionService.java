package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.qadam.account.Device;
import kz.qadam.account.PersonId;
import kz.qadam.account.SessionService;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends sessions; {@link SessionReader} says whose they are. */
@Service
class DefaultSessionService implements SessionService {

  private final PersonStore people;
  private final SessionStore sessions;
  private final Passwords passwords;
  private final SessionReader reader;
  private final SessionCache cache;
  private final Clock clock;

  DefaultSessionService(
      PersonStore people,
      SessionStore sessions,
      Passwords passwords,
      SessionReader reader,
      SessionCache cache,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.passwords = passwords;
    this.reader = reader;
    this.cache = cache;
    this.clock = clock;
  }

  /** Each store call has its own transaction: hashing would keep a connection from others. */
  @Override
  public Optional<String> signIn(String login, String password, String userAgent) {
    Optional<PersonStore.Stored> known = people.findPerson(DefaultAccountService.lowered(login));
    if (!passwords.fits(password, known.map(PersonStore.Stored::passwordHash))) {
      return Optional.empty();
    }
    return Optional.of(open(known.orElseThrow().person().id(), userAgent));
  }

  @Override
  public String open(PersonId person, String userAgent) {
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
