package kz.qadam.audit.internal;

import kz.qadam.place.PlaceTraitsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets levels follow what the register says of places, in the transaction that changes it. */
@Component
class TraitsListener {

  private final LevelProjection projection;

  TraitsListener(LevelProjection projection) {
    this.projection = projection;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void follow(PlaceTraitsChanged changed) {
    projection.bringUpToDate(changed.places());
  }
}
