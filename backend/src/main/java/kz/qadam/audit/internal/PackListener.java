package kz.qadam.audit.internal;

import kz.qadam.audit.PlaceLevels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets levels follow another content of the standard pack when the service starts with it. */
@Component
@ConditionalOnWebApplication
class PackListener {

  private static final Logger log = LoggerFactory.getLogger(PackListener.class);

  private final PlaceLevels levels;

  PackListener(PlaceLevels levels) {
    this.levels = levels;
  }

  @EventListener(ApplicationReadyEvent.class)
  void follow() {
    long changed = levels.rebuildWhenPackChanged();
    if (changed > 0) {
      log.info("another content of the standard pack: {} levels computed anew", changed);
    }
  }
}
