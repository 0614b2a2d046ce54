package kz.qadam.territory.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryLocator;
import org.springframework.util.function.SingletonSupplier;

/**
 * Tree, outlines and locator as they were at one moment. Immutable; the rest is built when asked.
 */
final class TerritorySnapshot {

  private final String installation;
  private final TerritoryTree tree;
  private final List<BoundaryLayer> layers;
  private final Supplier<TerritoryLocator> locator;
  private final Supplier<OutlineCache> outlines;

  TerritorySnapshot(String installation, List<Territory> territories, List<BoundaryLayer> layers) {
    this.installation = installation;
    this.tree = new TerritoryTree(territories);
    this.layers = List.copyOf(layers);
    this.locator = SingletonSupplier.of(() -> GridTerritoryLocator.of(this.layers));
    this.outlines = SingletonSupplier.of(() -> new OutlineCache(tree, this.layers));
  }

  TerritoryTree tree() {
    return tree;
  }

  TerritoryLocator locator() {
    return locator.get();
  }

  OutlineCache outlines() {
    return outlines.get();
  }

  /** The installation and ids of its sets in force: all equal, equal outlines. */
  String version() {
    return layers.stream()
        .map(layer -> Long.toString(layer.setId()))
        .collect(Collectors.joining("-", installation + "-b", ""));
  }
}
