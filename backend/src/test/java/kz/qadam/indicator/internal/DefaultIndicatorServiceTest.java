package kz.qadam.indicator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kz.qadam.indicator.Estimate;
import kz.qadam.indicator.Indicator;
import kz.qadam.indicator.LevelCounts;
import kz.qadam.indicator.Readings;
import kz.qadam.indicator.Share;
import kz.qadam.indicator.StandardUsed;
import kz.qadam.indicator.Tally;
import kz.qadam.indicator.TerritoryFigures;
import kz.qadam.indicator.Unit;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryNotFoundException;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.LocalizedText;
import org.junit.jupiter.api.Test;

class DefaultIndicatorServiceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final KatoCode ALMATY = new KatoCode("750000000");

  private final FakeUnits units = new FakeUnits();
  private final DefaultIndicatorService service =
      new DefaultIndicatorService(
          units,
          new FakeTerritories(),
          _ -> new StandardUsed("st-rk-3846-2023", "1", LocalizedText.NONE),
          Readings.LITERAL);

  @Test
  void partsAndElsewhereTogetherAreTheWhole() {
    units.put("750000000", 3);
    units.put("751110000", 5);
    units.put("751110100", 7);
    units.put("751410000", 11);
    TerritoryFigures figures = service.figures(ALMATY, DAY);
    assertThat(figures.parts()).extracting(part -> part.tally().places()).containsExactly(12L, 11L);
    assertThat(figures.elsewhere().places()).isEqualTo(3);
    Tally sum =
        figures.parts().stream()
            .map(TerritoryFigures.Part::tally)
            .reduce(figures.elsewhere(), Tally::plus);
    assertThat(sum).isEqualTo(figures.whole());
    assertThat(figures.whole().places()).isEqualTo(26);
  }

  @Test
  void aRegisterWithoutPlacesHasFiguresOfNothing() {
    TerritoryFigures figures = service.figures(ALMATY, DAY);
    assertThat(figures.figures()).hasSameSizeAs(service.listIndicators());
    assertThat(figures.figures())
        .allSatisfy(figure -> assertThat(figure.estimate()).isEqualTo(Estimate.NONE));
  }

  @Test
  void refusesAnUnknownTerritory() {
    KatoCode unknown = new KatoCode("999999999");
    assertThatThrownBy(() -> service.figures(unknown, DAY))
        .isInstanceOf(TerritoryNotFoundException.class);
  }

  /** Tallies by hand. */
  private static final class FakeUnits implements UnitStore {
    private final Map<KatoCode, Tally> tallies = new HashMap<>();

    void put(String kato, long places) {
      Estimate estimate = new Estimate(new Share(1, 2, places), Share.NONE);
      List<LevelCounts> levels = Tally.NONE.levels();
      tallies.put(new KatoCode(kato), new Tally(places, 0, 0, Map.of("8", estimate), levels));
    }

    @Override
    public Map<KatoCode, Tally> countByTerritory(
        KatoCode territory, Basis basis, List<Indicator> indicators) {
      return tallies;
    }

    @Override
    public long countUnits(ListRequest request) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Unit> findUnits(ListRequest request, Optional<Unit.Key> after, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void forEachUnit(ListRequest request, Consumer<Unit> consumer) {
      throw new UnsupportedOperationException();
    }
  }

  /** A city with two districts. */
  private static final class FakeTerritories implements TerritoryService {
    private final Map<String, Territory> tree = new TreeMap<>();

    FakeTerritories() {
      put("750000000", "000000000", TerritoryLevel.REGION);
      put("751110000", "750000000", TerritoryLevel.DISTRICT);
      put("751410000", "750000000", TerritoryLevel.DISTRICT);
    }

    private void put(String code, String parent, TerritoryLevel level) {
      KatoCode kato = new KatoCode(code);
      tree.put(code, new Territory(kato, new KatoCode(parent), level, LocalizedText.NONE));
    }

    @Override
    public Territory getTerritory(KatoCode code) {
      return findTerritory(code).orElseThrow(() -> new TerritoryNotFoundException(code.value()));
    }

    @Override
    public Optional<Territory> findTerritory(KatoCode code) {
      return Optional.ofNullable(tree.get(code.value()));
    }

    @Override
    public List<Territory> listChildren(KatoCode code) {
      return tree.values().stream()
          .filter(territory -> code.equals(territory.parentCode()))
          .toList();
    }

    @Override
    public List<Territory> listPath(KatoCode code) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Territory> listRegions() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Territory> findTerritories(String words, KatoCode within, int limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    public TerritoryLocator locator() {
      throw new UnsupportedOperationException();
    }

    @Override
    public TerritoryLocator lockLocator() {
      throw new UnsupportedOperationException();
    }
  }
}
