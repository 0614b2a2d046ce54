package kz.qadam.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How answers make the level of a place for one group. Immutable, compiled once per pack. */
final class GroupTree {

  private static final int NOTHING_APPLIES = Span.of(Span.NOTHING_APPLIES);

  private final DisabilityGroup group;
  private final Optional<Node> place;

  /** In the order of the pack; null: nothing in the zone matters for the group. */
  private final @Nullable Node[] zones;

  private final Variable[][] openInZone;
  private final boolean[] isLowering;
  private final Variable[] openInAnyZone;
  private final List<Leaf> help;
  private final Set<Variable> shared;

  GroupTree(StandardPack pack, PackIndex index, DisabilityGroup group) {
    this.group = group;
    TreeBuilder builder = new TreeBuilder(pack, index, group);
    shared = builder.shared();
    Map<ZoneId, Node> nodes = builder.zones();
    place = builder.place(nodes);
    help = builder.help();
    zones = new Node[pack.zones().size()];
    openInZone = new Variable[zones.length][];
    isLowering = new boolean[zones.length];
    Set<Variable> open = new LinkedHashSet<>();
    for (int i = 0; i < zones.length; i++) {
      Zone zone = pack.zones().get(i);
      Node node = nodes.get(zone.id());
      zones[i] = node;
      isLowering[i] = zone.role() == ZoneRole.LOWERING;
      openInZone[i] = node == null ? new Variable[0] : openIn(node);
      open.addAll(List.of(openInZone[i]));
    }
    help.forEach(leaf -> open.addAll(List.of(openIn(leaf))));
    openInAnyZone = open.toArray(Variable[]::new);
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

  /**
   * The levels of the zones, in the order of the pack, whatever the open answers turn out to be.
   */
  byte[] zoneSpans(Situation situation) {
    byte[] spans = new byte[zones.length];
    for (int i = 0; i < spans.length; i++) {
      Node zone = zones[i];
      spans[i] = (byte) (zone == null ? NOTHING_APPLIES : hull(zone, situation, openInZone[i], 0));
    }
    return spans;
  }

  /** The level of the place. */
  int span(Situation situation) {
    return place.isPresent() ? place.get().span(situation) : NOTHING_APPLIES;
  }

  /**
   * The level of the place whose zones are known to have these levels. Zones are independent as
   * soon as every answer that two of them share is known, and need not be evaluated again.
   */
  int span(Situation situation, byte[] zoneSpans) {
    for (Variable variable : openInAnyZone) {
      if (!situation.isKnown(variable)) {
        return span(situation);
      }
    }
    int worst = NOTHING_APPLIES;
    for (int i = 0; i < zoneSpans.length; i++) {
      int floor = Span.of(isLowering[i] ? Span.PARTIAL : Span.INACCESSIBLE);
      worst = Span.worse(worst, Span.better(zoneSpans[i], floor));
    }
    for (Leaf leaf : help) {
      worst = Span.better(worst, leaf.span(situation));
    }
    return worst;
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
