package kz.qadam.territory.internal;

import java.util.List;
import java.util.Optional;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryNotFoundException;
import kz.qadam.territory.TerritoryOutlines;
import kz.qadam.territory.TerritoryService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the snapshot in memory. */
@Service
class DefaultTerritoryService implements TerritoryService, TerritoryOutlines {

  private final TerritorySnapshots snapshots;

  DefaultTerritoryService(TerritorySnapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public Territory getTerritory(KatoCode code) {
    return findTerritory(code).orElseThrow(() -> new TerritoryNotFoundException(code.value()));
  }

  @Override
  public Optional<Territory> findTerritory(KatoCode code) {
    return snapshots.current().tree().find(code);
  }

  @Override
  public List<Territory> listChildren(KatoCode code) {
    return snapshots.current().tree().listChildren(code);
  }

  @Override
  public List<Territory> listPath(KatoCode code) {
    return snapshots.current().tree().listPath(getTerritory(code));
  }

  @Override
  public List<Territory> listRegions() {
    return listChildren(KatoCode.COUNTRY);
  }

  @Override
  public List<Territory> findTerritories(String words, KatoCode within, int limit) {
    return snapshots.current().tree().findByName(words, within, limit);
  }

  @Override
  public TerritoryLocator locator() {
    return snapshots.current().locator();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public TerritoryLocator lockLocator() {
    return snapshots.lockCurrent().locator();
  }

  @Override
  public Optional<BoundarySource> findSource(KatoCode code) {
    return snapshots.current().outlines().findSource(code);
  }

  @Override
  public Optional<Outline> findOutline(KatoCode code, int zoom) {
    return snapshots.current().outlines().findOutline(code, zoom);
  }

  @Override
  public List<Outline> listChildOutlines(KatoCode code, int zoom) {
    return snapshots.current().outlines().listChildOutlines(code, zoom);
  }

  @Override
  public String version() {
    return snapshots.current().version();
  }
}
