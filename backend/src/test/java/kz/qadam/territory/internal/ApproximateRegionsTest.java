package kz.qadam.territory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.SharedFiles;
import kz.qadam.geo.Position;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryLocator;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApproximateRegionsTest {

  private final BoundaryLayer layer = ApproximateRegions.build();
  private final TerritoryLocator approximate = GridTerritoryLocator.of(List.of(layer));

  @Test
  void giveEveryRegionAnOutlineMarkedApproximate() {
    assertThat(layer.boundaries()).hasSize(20);
    assertThat(layer.source().basis()).isEqualTo(TerritoryBasis.APPROXIMATE);
  }

  @Test
  void doNotOverlap() {
    double parts = layer.boundaries().stream().mapToDouble(each -> each.outline().getArea()).sum();
    Geometry whole =
        layer.boundaries().stream()
            .map(each -> (Geometry) each.outline())
            .reduce(Geometry::union)
            .orElseThrow();
    assertThat(parts).isCloseTo(whole.getArea(), org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void agreeWithOfficialRegionsForMostSettlementsThatTheyWereNotBuiltFrom() throws Exception {
    SharedFiles.with(
        "boundaries/kz_regions_2024.geojson",
        regions ->
            SharedFiles.with(
                "gazetteer/kz_settlements_geonames.json",
                settlements -> compare(official(regions), positions(settlements))));
  }

  private void compare(TerritoryLocator official, List<Position> settlements) {
    Set<Position> used =
        ReferencePoints.listRegionPoints().stream()
            .map(ReferencePoints.RegionPoint::position)
            .collect(Collectors.toSet());
    int compared = 0;
    int equal = 0;
    int outside = 0;
    for (Position settlement : settlements) {
      Optional<KatoCode> known = official.find(settlement).map(TerritoryLocator.Located::code);
      boolean isUsed = used.stream().anyMatch(each -> each.distanceMetres(settlement) < 1000);
      if (known.isPresent() && !isUsed) {
        Optional<KatoCode> guessed =
            approximate.find(settlement).map(TerritoryLocator.Located::code);
        compared++;
        equal += guessed.equals(known) ? 1 : 0;
        outside += guessed.isEmpty() ? 1 : 0;
      }
    }
    System.out.printf(
        "approximate regions: %d of %d other settlements (%.1f %%) lie in their official region,"
            + " %d in none%n",
        equal, compared, 100.0 * equal / compared, outside);
    assertThat(compared).isGreaterThan(250);
    assertThat(equal).isGreaterThan(compared * 85 / 100);
    assertThat(outside).isZero();
  }

  private static TerritoryLocator official(Path file) throws Exception {
    List<Boundary> boundaries = new ArrayList<>();
    for (JsonNode feature : JsonMapper.shared().readTree(Files.readString(file)).path("features")) {
      Geometry geometry = new GeoJsonReader().read(feature.path("geometry").toString());
      MultiPolygon outline =
          geometry instanceof MultiPolygon many
              ? many
              : new GeometryFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
      String code = feature.path("properties").path("KATO").asString();
      boundaries.add(new Boundary(new KatoCode(code), code, outline));
    }
    BoundarySource source =
        new BoundarySource(
            TerritoryLevel.REGION, TerritoryBasis.BOUNDARY, "-", "-", LocalDate.EPOCH, null);
    return GridTerritoryLocator.of(List.of(new BoundaryLayer(1, source, boundaries)));
  }

  private static List<Position> positions(Path file) throws Exception {
    List<Position> positions = new ArrayList<>();
    for (JsonNode each : JsonMapper.shared().readTree(Files.readString(file))) {
      positions.add(
          new Position(
              Double.parseDouble(each.path("lat").asString()),
              Double.parseDouble(each.path("lng").asString())));
    }
    return positions;
  }
}
