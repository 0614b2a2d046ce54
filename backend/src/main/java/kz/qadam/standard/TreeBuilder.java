package kz.qadam.standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of levels of one group, and decides where shared answers are owned. */
final class TreeBuilder {

  private final StandardPack pack;
  private final PackIndex index;
  private final DisabilityGroup group;

  /** How many leaves depend on each answer that conditions ask for or several leaves read. */
  private final Map<Variable, Integer> total = new HashMap<>();

  private final Set<Variable> asked = new HashSet<>();

  TreeBuilder(StandardPack pack, PackIndex index, DisabilityGroup group) {
    this.pack = pack;
    this.index = index;
    this.group = group;
    leafCriteria().forEach(this::count);
    helpCriteria().forEach(this::count);
    total.entrySet().removeIf(use -> use.getValue() == 1 && !asked.contains(use.getKey()));
  }

  private List<Criterion> leafCriteria() {
    return pack.criteria().stream()
        .filter(this::matters)
        .filter(TreeBuilder::hasLevel)
        .filter(this::isReached)
        .toList();
  }

  /** A way counts only where what it leads to matters for the group as well. */
  private boolean isReached(Criterion criterion) {
    Alternative way = criterion.alternative();
    return way == null || pack.findCriterion(way.of()).filter(this::matters).isPresent();
  }

  private List<Criterion> helpCriteria() {
    return pack.helpCriteria().stream()
        .flatMap(id -> pack.findCriterion(id).stream())
        .filter(this::matters)
        .toList();
  }

  private boolean matters(Criterion criterion) {
    return criterion.mattersFor(group);
  }

  private static boolean hasLevel(Criterion criterion) {
    boolean derived = criterion.rule() instanceof Rule.OneOf;
    return !derived && (criterion.isJudged() || criterion.opensWay());
  }

  private void count(Criterion criterion) {
    asked.addAll(index.variables(criterion.condition()));
    dependsOn(criterion).forEach(variable -> total.merge(variable, 1, Integer::sum));
  }

  private Set<Variable> dependsOn(Criterion criterion) {
    Set<Variable> variables = index.variables(criterion.condition());
    variables.add(index.get(criterion.reads()));
    return variables;
  }

  /** The answers that several leaves depend on or that conditions ask for. */
  Set<Variable> shared() {
    return Set.copyOf(total.keySet());
  }

  /** The zones of the group by id; a zone in which nothing matters for it is left out. */
  Map<ZoneId, Node> zones() {
    Map<ZoneId, Node> zones = new LinkedHashMap<>();
    for (Zone zone : pack.zones()) {
      zone(zone).ifPresent(node -> zones.put(zone.id(), node));
    }
    return zones;
  }

  /** The level of the place: all zones are needed, and help lifts what is inaccessible. */
  Optional<Node> place(Map<ZoneId, Node> zones) {
    List<Node> needed = new ArrayList<>();
    for (Zone zone : pack.zones()) {
      Node node = zones.get(zone.id());
      if (node != null) {
        needed.add(zone.role() == ZoneRole.BLOCKING ? node : floored(node));
      }
    }
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    List<Node> ways = new ArrayList<>();
    ways.add(join(Join.Kind.WORST, needed, null, Scope.PLACE));
    ways.addAll(help());
    return Optional.of(join(Join.Kind.BEST, ways, null, Scope.PLACE));
  }

  /** What makes an inaccessible place usable with help. */
  List<Leaf> help() {
    return helpCriteria().stream().map(criterion -> leaf(criterion, Leaf.Worth.HELP)).toList();
  }

  private Node floored(Node zone) {
    return join(Join.Kind.BEST, List.of(zone, new Constant(Span.PARTIAL)), null, Scope.PLACE);
  }

  private Optional<Node> zone(Zone zone) {
    List<Node> parts = parts(zone, Scope.PLACE);
    List<Node> atEntrance = parts(zone, Scope.ENTRANCE);
    if (!atEntrance.isEmpty()) {
      parts.add(eachEntrance(join(Join.Kind.WORST, atEntrance, null, Scope.ENTRANCE)));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(join(Join.Kind.WORST, parts, null, Scope.PLACE));
  }

  private Node eachEntrance(Node entrance) {
    Set<Variable> owned = complete(entrance.uses(), List.of(entrance), Scope.PLACE);
    return new EachEntrance(entrance, owned, entrance.uses());
  }

  private List<Node> parts(Zone zone, Scope scope) {
    List<Node> parts = new ArrayList<>();
    for (Criterion criterion : pack.criteria(zone.id())) {
      if (criterion.scope() != scope || !matters(criterion)) {
        continue;
      }
      if (criterion.rule() instanceof Rule.OneOf) {
        oneOf(criterion).ifPresent(parts::add);
      } else if (hasLevel(criterion) && criterion.alternative() == null) {
        parts.add(leaf(criterion, Leaf.Worth.LEVEL));
      }
    }
    return parts;
  }

  /** Empty: no way of it matters for the group. */
  private Optional<Node> oneOf(Criterion met) {
    Map<String, List<Node>> ways = new LinkedHashMap<>();
    for (Criterion criterion : leafCriteria()) {
      Alternative alternative = criterion.alternative();
      if (alternative != null && alternative.of().equals(met.id())) {
        ways.computeIfAbsent(alternative.way(), way -> new ArrayList<>())
            .add(leaf(criterion, Leaf.Worth.LEVEL));
      }
    }
    List<Node> joined = new ArrayList<>();
    ways.values().forEach(way -> joined.add(join(Join.Kind.WORST, way, null, met.scope())));
    return joined.isEmpty()
        ? Optional.empty()
        : Optional.of(join(Join.Kind.BEST, joined, met, met.scope()));
  }

  private Leaf leaf(Criterion criterion, Leaf.Worth worth) {
    Variable answer = index.get(criterion.reads());
    Map<Variable, Integer> uses = new HashMap<>();
    dependsOn(criterion).forEach(variable -> uses.put(variable, 1));
    Set<Variable> owned = complete(uses, List.of(), criterion.scope());
    Applicability applicability = Applicability.of(criterion.condition(), index);
    int at = pack.criteria().indexOf(criterion);
    return new Leaf(criterion, at, answer, worth, applicability, owned, uses);
  }

  /** Joins children, those that share answers first, so that as few cases as possible multiply. */
  private Node join(
      Join.Kind kind, List<Node> children, @Nullable Criterion criterion, Scope scope) {
    if (children.size() == 1 && criterion == null) {
      return children.getFirst();
    }
    Map<Variable, Integer> uses = new HashMap<>();
    children.forEach(
        child -> child.uses().forEach((v, count) -> uses.merge(v, count, Integer::sum)));
    Set<Variable> owned = complete(uses, children, scope);
    List<List<Node>> clusters = clusters(children, owned);
    if (clusters.size() == 1) {
      return new Join(kind, children, criterion, owned, uses);
    }
    List<Node> joined = clusters.stream().map(part -> join(kind, part, null, scope)).toList();
    return new Join(kind, joined, criterion, Set.of(), uses);
  }

  /** The shared answers whose last leaf is in this subtree and which no single child owns. */
  private Set<Variable> complete(Map<Variable, Integer> uses, List<Node> children, Scope scope) {
    Set<Variable> complete = new HashSet<>();
    uses.forEach(
        (variable, count) -> {
          boolean inside = count.equals(total.get(variable));
          boolean here = scope == Scope.PLACE || variable.scope() == Scope.ENTRANCE;
          if (inside && here && children.stream().noneMatch(child -> child.owns(variable))) {
            complete.add(variable);
          }
        });
    return complete;
  }

  private static List<List<Node>> clusters(List<Node> children, Set<Variable> shared) {
    List<List<Node>> clusters = new ArrayList<>();
    for (Node child : children) {
      List<Node> merged = new ArrayList<>(List.of(child));
      clusters.removeIf(
          cluster -> {
            boolean touches =
                shared.stream()
                    .anyMatch(
                        variable ->
                            child.uses().containsKey(variable)
                                && cluster.stream()
                                    .anyMatch(other -> other.uses().containsKey(variable)));
            return touches && merged.addAll(cluster);
          });
      clusters.add(merged);
    }
    return clusters;
  }
}
