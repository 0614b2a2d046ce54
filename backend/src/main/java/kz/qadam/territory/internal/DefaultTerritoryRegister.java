package kz.qadam.territory.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qadam.ledger.Decision;
import kz.qadam.ledger.Ledger;
import kz.qadam.territory.BoundariesActivated;
import kz.qadam.territory.BoundaryConflictException;
import kz.qadam.territory.BoundaryRegister;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryRegister;
import kz.qadam.territory.internal.TerritoryStore.StoredSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes tree and boundaries, and keeps one division per level in force at a time. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class DefaultTerritoryRegister implements TerritoryRegister, BoundaryRegister {

  private final TerritoryStore store;
  private final TerritorySnapshots snapshots;
  private final ApplicationEventPublisher events;
  private final Ledger ledger;

  DefaultTerritoryRegister(
      TerritoryStore store,
      TerritorySnapshots snapshots,
      ApplicationEventPublisher events,
      Ledger ledger) {
    this.store = store;
    this.ledger = ledger;
    this.snapshots = snapshots;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public Map<KatoCode, Territory> readTree() {
    return store.listTerritories().stream()
        .collect(Collectors.toMap(Territory::code, Function.identity()));
  }

  @Override
  public void putAll(Collection<Territory> territories, String source) {
    store.putTerritories(territories, source);
    snapshots.forgetAfterCommit();
    store.appendChange();
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean contains(BoundarySet set) {
    return setsBeside(set).stream().anyMatch(stored -> isSame(stored, set.source()));
  }

  @Override
  public void activate(BoundarySet set) {
    store.lockBoundaries();
    for (StoredSet stored : setsBeside(set)) {
      makeRoom(stored, set.source());
    }
    store.addSet(set);
    if (set.source().isCurrent()) {
      events.publishEvent(new BoundariesActivated(snapshots.readUncommitted().locator()));
    }
    snapshots.forgetAfterCommit();
    ledger.append(decisionOn(set));
    store.appendChange();
  }

  private static Decision decisionOn(BoundarySet set) {
    BoundarySource source = set.source();
    return new Decision(
        Decision.Kind.BOUNDARIES_ACTIVATED,
        "boundaries/" + source.level().name().toLowerCase(Locale.ROOT),
        Decision.OPERATOR,
        Map.of(
            "source", source.source(),
            "contentSha256", HexFormat.of().formatHex(set.contentSha256()),
            "validFrom", source.validFrom().toString(),
            "validTo", source.findValidTo().map(LocalDate::toString).orElse(""),
            "outlines", Integer.toString(set.boundaries().size())));
  }

  private List<StoredSet> setsBeside(BoundarySet set) {
    return store.listSets(set.source().level(), set.contentSha256());
  }

  private static boolean isSame(StoredSet stored, BoundarySource source) {
    return stored.hasSameContent() && haveSamePeriod(stored.source(), source);
  }

  private void makeRoom(StoredSet stored, BoundarySource source) {
    BoundarySource known = stored.source();
    boolean bothCurrent = known.isCurrent() && source.isCurrent();
    if (haveSamePeriod(known, source)) {
      store.removeSet(stored.id());
    } else if (bothCurrent && known.validFrom().isBefore(source.validFrom())) {
      store.endSet(stored.id(), source.validFrom());
    } else if (overlap(known, source)) {
      throw new BoundaryConflictException(known);
    }
  }

  private static boolean haveSamePeriod(BoundarySource one, BoundarySource other) {
    return one.validFrom().equals(other.validFrom())
        && one.findValidTo().equals(other.findValidTo());
  }

  private static boolean overlap(BoundarySource one, BoundarySource other) {
    return one.validFrom().isBefore(other.findValidTo().orElse(LocalDate.MAX))
        && other.validFrom().isBefore(one.findValidTo().orElse(LocalDate.MAX));
  }
}
