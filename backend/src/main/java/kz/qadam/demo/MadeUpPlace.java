package kz.qadam.demo;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.qadam.geo.Position;
import kz.qadam.place.PlaceTag;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A place that does not exist.
 *
 * @param number 1 and up without gaps, its identity within the demo
 * @param region where its author meant it to lie; the register goes by its position
 * @param footprint null: it has no building of its own
 * @param storeys null: not known or no building
 * @param commissionedYear null: not known
 */
public record MadeUpPlace(
    int number,
    KindProfile profile,
    LocalizedText name,
    LocalizedText address,
    KatoCode region,
    Position position,
    Shape.@Nullable Outline footprint,
    @Nullable Integer storeys,
    @Nullable Integer commissionedYear,
    MadeUpOrganisation owner,
    SortedSet<PlaceTag> tags,
    List<Position> entrances,
    List<LocalizedText> services) {

  public MadeUpPlace {
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    entrances = List.copyOf(entrances);
    services = List.copyOf(services);
  }

  public String kind() {
    return profile.kind();
  }
}
