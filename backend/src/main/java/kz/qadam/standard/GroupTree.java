package kz.qadam.standard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How answers make the level of a place for one group. Immutable, compiled once per pack. */
final class GroupTree {

  private final DisabilityGroup group;
  private final Optional<Node> place;
  private final Map<ZoneId, Node> zones;
  private final Map<ZoneId, Variable[]> openInZone = new LinkedHashMap<>();
  private final Set<Variable> shared;

  GroupTree(StandardPack pack, PackIndex index, DisabilityGroup group) {
    this.group = group;
    TreeBuilder builder = new TreeBuilder(pack, index, group);
    shared = builder.shared();
    zones = builder.zones();
    place = builder.place(zones);
    zones.forEach((id, zone) -> openInZone.put(id, openIn(zone)));
  }

  DisabilityGroup group() {
    return group;
  }

  /** The answers on which a node above this one splits. */
  private Variable[] openIn(Node node) {
    return node.uses().keySet().stream()
        .filter(variable -> shared.contains(variable) && !node.owns(variable))
        .toArray(Variable[]::new);
  }

  /** Empty when the pack asks nothing for the group. */
  Optional<Node> place() {
    return place;
  }

  /** The level of the place. */
  int span(Situation situation) {
    return place.isPresent() ? place.get().span(situation) : Span.of(Span.NOTHING_APPLIES);
  }

  /** The level of a zone. */
  int zoneSpan(ZoneId zone, Situation situation) {
    Node node = zones.get(zone);
    Variable[] open = openInZone.get(zone);
    return node == null || open == null
        ? Span.of(Span.NOTHING_APPLIES)
        : hull(node, situation, open, 0);
  }

  /** The level of any part of the tree, whatever the open answers turn out to be. */
  int hull(Node node, Situation situation) {
    return hull(node, situation, openIn(node), 0);
  }

  private static int hull(Node node, Situation situation, Variable[] open, int from) {
    for (int i = from; i < open.length; i++) {
      if (!situation.isKnown(open[i])) {
        return hullOfAllCases(node, situation, open, i);
      }
    }
    return node.span(situation);
  }

  private static int hullOfAllCases(Node node, Situation situation, Variable[] open, int at) {
    int hull = 0;
    boolean first = true;
    for (Variable.Case assumed : open[at].cases()) {
      situation.assume(open[at], assumed);
      int span = hull(node, situation, open, at + 1);
      hull = first ? span : Span.hull(hull, span);
      first = false;
    }
    situation.forget(open[at]);
    return hull;
  }

  /** Everything that the level of the place depends on. */
  List<Variable> variables() {
    return place.map(node -> List.copyOf(node.uses().keySet())).orElse(List.of());
  }
}
