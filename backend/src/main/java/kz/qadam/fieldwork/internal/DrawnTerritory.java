package kz.qadam.fieldwork.internal;

import java.util.Optional;
import kz.qadam.account.TerritorySubject;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.territory.KatoCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The territory of a draw. */
@Component
class DrawnTerritory implements TerritorySubject {

  private final DrawStore store;

  DrawnTerritory(DrawStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "draw";
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<KatoCode> findTerritory(String id) {
    return id.matches("[1-9]\\d{0,17}")
        ? store.findTerms(Long.parseLong(id)).map(RepeatDraw::territory)
        : Optional.empty();
  }
}
