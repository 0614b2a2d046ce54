package kz.qadam.territory.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.text.LocalizedText;

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

  /** The answer of {@code TerritoryService.findTerritories}. */
  List<Territory> findByName(String words, KatoCode within, int limit) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(wanted.split("\\s+", -1));
    return byCode.values().stream()
        .filter(territory -> within.contains(territory.code()))
        .filter(territory -> names(territory).anyMatch(name -> holds(name, parts)))
        .sorted(
            Comparator.comparing(
                    (Territory territory) -> !names(territory).toList().contains(wanted))
                .thenComparing(Territory::level)
                .thenComparing(BY_CODE))
        .limit(limit)
        .toList();
  }

  private static boolean holds(String name, List<String> parts) {
    return parts.stream().allMatch(name::contains);
  }

  private static Stream<String> names(Territory territory) {
    LocalizedText name = territory.name();
    return Stream.of(name.kk(), name.ru(), name.en())
        .filter(Objects::nonNull)
        .map(text -> text.toLowerCase(Locale.ROOT));
  }
}
