package kz.qadam.territory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;

/** The whole tree in memory. Immutable. */
final class TerritoryTree {

  private static final Comparator<Territory> BY_CODE =
      Comparator.comparing(territory -> territory.code().value());

  private final Map<KatoCode, Territory> byCode = new HashMap<>();
  private final Map<KatoCode, List<Territory>> childrenByParent = new HashMap<>();

  TerritoryTree(Collection<Territory> territories) {
    for (Territory territory : territories) {
      byCode.put(territory.code(), territory);
      territory
          .parent()
          .ifPresent(
              parent ->
                  childrenByParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(territory));
    }
    childrenByParent.replaceAll((_, children) -> children.stream().sorted(BY_CODE).toList());
  }

  Optional<Territory> find(KatoCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<Territory> listChildren(KatoCode code) {
    return childrenByParent.getOrDefault(code, List.of());
  }

  /** From the root down; a parent that is missing ends the path early. */
  List<Territory> listPath(Territory territory) {
    List<Territory> path = new ArrayList<>();
    Optional<Territory> next = Optional.of(territory);
    while (next.isPresent()) {
      path.addFirst(next.get());
      next = next.get().parent().flatMap(this::find);
    }
    return List.copyOf(path);
  }
}
