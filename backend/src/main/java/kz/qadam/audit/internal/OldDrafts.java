package kz.qadam.audit.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes drafts that nobody saved for long; docs/personal-data.md promises it. */
@Component
class OldDrafts {

  private final AuditStore store;
  private final Clock clock;
  private final Duration kept;

  OldDrafts(AuditStore store, Clock clock, @Value("${qadam.audit.drafts-kept}") Duration kept) {
    if (kept.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("qadam.audit.drafts-kept is a day or more, was " + kept);
    }
    this.store = store;
    this.clock = clock;
    this.kept = kept;
  }

  /** Every node does so a day after it did last; whoever comes second finds nothing. */
  @Scheduled(initialDelay = 600_000, fixedDelay = 86_400_000) // milliseconds
  @Transactional
  public void delete() {
    store.deleteDraftsSavedBefore(clock.instant().minus(kept));
  }
}
