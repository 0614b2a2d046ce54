package kz.qadam.map;

import java.util.Optional;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which places are asked for. An empty set or null sets no limit.
 *
 * @param kinds kinds ({@code EDU.school}) or whole sectors ({@code EDU})
 * @param onlyTerritory null: the whole country; else the territory and all below it
 * @param groups whom the level is asked for: the worst over them; empty: all five
 * @param states levels to keep; not assessed and undecided are choices of their own
 * @param onlyFound null: no text was searched for
 * @param onlyWithin null: anywhere, places without a position too
 */
public record PlaceFilter(
    Set<String> kinds,
    @Nullable KatoCode onlyTerritory,
    Set<DisabilityGroup> groups,
    Set<AccessState> states,
    @Nullable FoundPlaces onlyFound,
    @Nullable BoundingBox onlyWithin) {

  /** Every place, judged for all five groups. */
  public static final PlaceFilter ALL =
      new PlaceFilter(Set.of(), null, Set.of(), Set.of(), null, null);

  public PlaceFilter {
    kinds = Set.copyOf(kinds);
    groups = Set.copyOf(groups);
    states = Set.copyOf(states);
  }

  public Optional<KatoCode> territory() {
    return Optional.ofNullable(onlyTerritory);
  }

  public Optional<FoundPlaces> found() {
    return Optional.ofNullable(onlyFound);
  }

  public Optional<BoundingBox> within() {
    return Optional.ofNullable(onlyWithin);
  }

  public PlaceFilter withFound(FoundPlaces found) {
    return new PlaceFilter(kinds, onlyTerritory, groups, states, found, onlyWithin);
  }

  public PlaceFilter withBox(@Nullable BoundingBox box) {
    return new PlaceFilter(kinds, onlyTerritory, groups, states, onlyFound, box);
  }
}
