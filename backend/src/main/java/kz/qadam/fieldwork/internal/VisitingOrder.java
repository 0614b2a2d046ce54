package kz.qadam.fieldwork.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.geo.Position;

/** A way past places: from the one that is due first always to the nearest of the rest. */
final class VisitingOrder {

  private static final Comparator<Stop> DUE_FIRST =
      Comparator.comparing((Stop stop) -> stop.assignment().dueOn())
          .thenComparingLong(stop -> stop.assignment().id());

  /** Somewhere to go. */
  record Stop(Assignment assignment, Optional<Position> position) {}

  private VisitingOrder() {}

  /** Places without a position come last, first due first. */
  static List<Assignment> of(List<Stop> stops) {
    List<Stop> rest =
        new ArrayList<>(
            stops.stream().filter(s -> s.position().isPresent()).sorted(DUE_FIRST).toList());
    List<Assignment> way = new ArrayList<>();
    while (!rest.isEmpty()) {
      Stop here = rest.removeFirst();
      way.add(here.assignment());
      Position from = here.position().orElseThrow();
      rest.stream()
          .min(Comparator.comparingDouble(stop -> distance(from, stop)))
          .ifPresent(
              nearest -> {
                rest.remove(nearest);
                rest.addFirst(nearest);
              });
    }
    stops.stream()
        .filter(stop -> stop.position().isEmpty())
        .sorted(DUE_FIRST)
        .forEach(stop -> way.add(stop.assignment()));
    return way;
  }

  private static double distance(Position from, Stop to) {
    return from.distanceMetres(to.position().orElseThrow());
  }
}
