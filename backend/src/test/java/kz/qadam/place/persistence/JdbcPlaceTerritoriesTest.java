package kz.qadam.place.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.qadam.RolledBack;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.place.PlaceTerritories;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RolledBack
class JdbcPlaceTerritoriesTest {

  private static final Located DISTRICT =
      new Located(new KatoCode("751100000"), TerritoryBasis.BOUNDARY);

  @Autowired PlaceTerritories territories;
  @Autowired PlaceService places;
  @Autowired JdbcClient sql;

  @Test
  void countsEachPlaceWhereItsPointLiesNow() {
    TerritoryLocator eastOf77 =
        position -> position.longitude() > 77 ? Optional.of(DISTRICT) : Optional.empty();
    PlaceId moving = new StoredPlace(sql, "node/1").at(43.25, 77.5).store();
    PlaceId there = new StoredPlace(sql, "node/2").at(43.25, 77.5).territory("751100000").store();
    PlaceId abroad = new StoredPlace(sql, "node/3").at(43.25, 76.5).store();
    PlaceId stated = new StoredPlace(sql, "node/4").withoutPosition().store();

    assertThat(territories.reassign(eastOf77)).isEqualTo(new PlaceTerritories.Reassigned(1, 1));
    assertThat(places.getPlace(moving).territory()).isEqualTo(DISTRICT.code());
    assertThat(places.listVersions(moving)).hasSize(2);
    assertThat(places.listVersions(there)).hasSize(1);
    assertThat(places.getPlace(abroad).territory().value()).isEqualTo("750000000");
    assertThat(places.getPlace(stated).territoryBasis()).isEqualTo(TerritoryBasis.STATED);
  }
}
