package kz.qadam.replay.internal;

import kz.qadam.replay.StandardDecisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether the day of a decision has come. Commands apply nothing. */
@Component
@ConditionalOnWebApplication
class DueDecisions {

  private static final Logger log = LoggerFactory.getLogger(DueDecisions.class);

  private final StandardDecisions decisions;

  DueDecisions(StandardDecisions decisions) {
    this.decisions = decisions;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000) // milliseconds
  void apply() {
    decisions
        .applyDue()
        .ifPresent(applied -> log.info("levels follow {} from now on", applied.pack()));
  }
}
