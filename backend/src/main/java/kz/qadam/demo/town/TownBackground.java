package kz.qadam.demo.town;

import java.util.ArrayList;
import java.util.List;
import kz.qadam.demo.BackgroundFeature;
import kz.qadam.demo.Shape;
import org.jspecify.annotations.Nullable;

/** Draws what lies under the places: water, green, streets, paths, rails and buildings. */
final class TownBackground {

  private static final String PARK_NAME = "Теңдік саябағы";
  private static final String RIVER_NAME = "Жусанды";

  private final LocalFrame frame;
  private final List<BackgroundFeature> features = new ArrayList<>();

  private TownBackground(LocalFrame frame) {
    this.frame = frame;
  }

  static List<BackgroundFeature> of(LocalFrame frame, StreetGrid grid, TownPlan plan) {
    TownBackground background = new TownBackground(frame);
    background.drawNature(plan);
    background.drawStreets(grid);
    background.drawPaths(plan);
    Railway.tracks().forEach(track -> background.line("rail", null, track));
    plan.listBuildings().forEach(lot -> background.area("building", null, lot.outline()));
    background.area("building", null, Railway.station().outline());
    return List.copyOf(background.features);
  }

  private void drawNature(TownPlan plan) {
    area("water", RIVER_NAME, River.outline());
    area("green", PARK_NAME, Park.outline());
    area("water", null, Park.pond());
    area("green", null, TownPlan.SQUARE.outline());
    plan.campuses().forEach(block -> area("green", null, block.outline()));
  }

  private void drawStreets(StreetGrid grid) {
    for (Street street : grid.listStreets()) {
      String kind = street.type() == Street.Type.AVENUE ? "major_road" : "road";
      String name = street.fullName().kk();
      grid.stretches(street).forEach(stretch -> line(kind, name, stretch));
    }
  }

  private void drawPaths(TownPlan plan) {
    line("path", null, River.promenade());
    Park.alleys().forEach(alley -> line("path", null, alley));
    for (Block yard : plan.yards()) {
      Spot middle = yard.centre();
      line("path", null, List.of(middle.moved(-100, 0), middle.moved(100, 0)));
      line("path", null, List.of(middle.moved(-30, -70), middle.moved(-30, 70)));
    }
  }

  private void line(String kind, @Nullable String name, List<Spot> spots) {
    add(kind, name, frame.line(spots));
  }

  private void area(String kind, @Nullable String name, List<Spot> corners) {
    add(kind, name, frame.outline(corners));
  }

  private void add(String kind, @Nullable String name, Shape shape) {
    features.add(new BackgroundFeature(kind, name, shape));
  }
}
