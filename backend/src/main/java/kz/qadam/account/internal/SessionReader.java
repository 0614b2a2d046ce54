package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.Person;
import kz.qadam.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads whose a token is, and moves the end of a session that is in use. */
@Component
class SessionReader {

  /** A session ends after so long without use. */
  static final Duration IDLE_LIFE = Duration.ofHours(12);

  /** However much it is used: a token that leaked unseen is good for no longer. */
  private static final Duration WHOLE_LIFE = Duration.ofDays(30);

  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

  private final PersonStore people;
  private final GrantStore grants;
  private final SessionStore sessions;
  private final SecondFactorCodes codes;
  private final SecondFactorSettings settings;
  private final Clock clock;

  SessionReader(
      PersonStore people,
      GrantStore grants,
      SessionStore sessions,
      SecondFactorCodes codes,
      SecondFactorSettings settings,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.sessions = sessions;
    this.codes = codes;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public Optional<SignedIn> read(String token) {
    Instant now = clock.instant();
    return sessions.findOpen(SessionToken.hash(token), now).flatMap(open -> use(open, now));
  }

  private Optional<SignedIn> use(SessionStore.Open open, Instant now) {
    if (!open.lastSeenAt().plus(BETWEEN_NOTES).isAfter(now)) {
      sessions.touch(open.id(), now, now.plus(IDLE_LIFE), WHOLE_LIFE);
    }
    return people.findPerson(open.person()).map(stored -> signedIn(stored.person(), open.id()));
  }

  private SignedIn signedIn(Person person, long session) {
    LocalDate today = LocalDate.now(clock);
    List<Grant> inForce =
        grants.listGrants(List.of(person.id())).stream()
            .filter(grant -> grant.isInForceOn(today))
            .map(KeptGrant::grant)
            .toList();
    boolean mustSetUp =
        inForce.stream().anyMatch(settings::isDemandedBy) && !codes.isAskedOf(person.id());
    return new SignedIn(
        person.id(),
        person.displayName(),
        person.mustChangePassword(),
        mustSetUp,
        session,
        inForce);
  }
}
