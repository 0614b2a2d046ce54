package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what nobody needs any more; docs/personal-data.md promises it. */
@Component
class OldRecords {

  /** Long enough to look into a lost device or a link that went astray. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final SessionStore sessions;
  private final InvitationStore invitations;
  private final Clock clock;

  OldRecords(SessionStore sessions, InvitationStore invitations, Clock clock) {
    this.sessions = sessions;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** Every node does so a day after it did last; whoever comes second finds nothing. */
  @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000) // milliseconds
  @Transactional
  public void delete() {
    Instant before = clock.instant().minus(KEPT);
    sessions.deleteExpired(before);
    invitations.deleteExpired(before);
  }
}
