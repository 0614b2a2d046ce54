package kz.qadam.territory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLevel;
import kz.qadam.territory.TerritoryOutlines.Outline;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Outlines simplified once for each zoom. Any thread. */
final class OutlineCache {

  /** Width of the world at zoom 0 in a web map, pixels. */
  private static final double WORLD_PIXELS = 256;

  private record LayerAtZoom(long setId, int zoom) {}

  private final TerritoryTree tree;
  private final List<BoundaryLayer> layers;
  private final Map<KatoCode, BoundaryLayer> layerByCode = new HashMap<>();
  private final Map<LayerAtZoom, Map<KatoCode, Geometry>> simplified = new ConcurrentHashMap<>();
  private final Map<Integer, Geometry> country = new ConcurrentHashMap<>();

  OutlineCache(TerritoryTree tree, List<BoundaryLayer> layers) {
    this.tree = tree;
    this.layers = layers;
    for (BoundaryLayer layer : layers) {
      layer.boundaries().forEach(boundary -> layerByCode.put(boundary.code(), layer));
    }
  }

  Optional<BoundarySource> findSource(KatoCode code) {
    Optional<BoundaryLayer> layer =
        code.equals(KatoCode.COUNTRY) ? regions() : Optional.ofNullable(layerByCode.get(code));
    return layer.map(BoundaryLayer::source);
  }

  Optional<Outline> findOutline(KatoCode code, int zoom) {
    if (code.equals(KatoCode.COUNTRY)) {
      return regions().map(layer -> new Outline(code, layer.source(), countryAt(layer, zoom)));
    }
    return Optional.ofNullable(layerByCode.get(code)).map(layer -> outline(layer, code, zoom));
  }

  List<Outline> listChildOutlines(KatoCode code, int zoom) {
    List<Outline> outlines = new ArrayList<>();
    for (Territory child : tree.listChildren(code)) {
      findOutline(child.code(), zoom).ifPresent(outlines::add);
    }
    return List.copyOf(outlines);
  }

  private Optional<BoundaryLayer> regions() {
    return layers.stream()
        .filter(layer -> layer.source().level() == TerritoryLevel.REGION)
        .findFirst();
  }

  private Outline outline(BoundaryLayer layer, KatoCode code, int zoom) {
    Geometry geometry = at(layer, zoom).get(code);
    if (geometry == null) {
      throw new IllegalStateException("no outline of " + code + " in set " + layer.setId());
    }
    return new Outline(code, layer.source(), geometry);
  }

  private Geometry countryAt(BoundaryLayer layer, int zoom) {
    return country.computeIfAbsent(zoom, _ -> union(at(layer, zoom).values()));
  }

  private static Geometry union(Collection<Geometry> parts) {
    return OverlayNGRobust.union(parts);
  }

  private Map<KatoCode, Geometry> at(BoundaryLayer layer, int zoom) {
    return simplified.computeIfAbsent(
        new LayerAtZoom(layer.setId(), zoom), _ -> simplify(layer.boundaries(), zoom));
  }

  /** All outlines together, so that neighbours keep one common border. */
  private static Map<KatoCode, Geometry> simplify(List<Boundary> boundaries, int zoom) {
    Geometry[] outlines = boundaries.stream().map(Boundary::outline).toArray(Geometry[]::new);
    double halfPixelDegrees = 360 / WORLD_PIXELS / (1 << zoom) / 2;
    Geometry[] simple = CoverageSimplifier.simplify(outlines, halfPixelDegrees);
    Map<KatoCode, Geometry> byCode = new HashMap<>();
    for (int i = 0; i < simple.length; i++) {
      byCode.put(boundaries.get(i).code(), simple[i]);
    }
    return byCode;
  }
}
