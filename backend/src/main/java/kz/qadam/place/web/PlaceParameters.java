package kz.qadam.place.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceQuery;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of the list of places; names all wrong ones at once. */
@Component
class PlaceParameters {

  private static final int DEFAULT_LIMIT = 100;
  private static final int MAX_TEXT = 200;
  private static final Set<String> KNOWN =
      Set.of("kind", "territory", "bbox", "q", "source", "owner", "cursor", "limit", "lang");

  private final PlaceKinds kinds;
  private final TerritoryService territories;

  PlaceParameters(PlaceKinds kinds, TerritoryService territories) {
    this.kinds = kinds;
    this.territories = territories;
  }

  /**
   * The query that the parameters ask for.
   *
   * @throws ServiceException invalid-input, with every wrong parameter
   */
  PlaceQuery parse(MultiValueMap<String, String> params) {
    Reading reading = new Reading(params);
    PlaceQuery query = reading.toQuery();
    if (!reading.problems.isEmpty()) {
      throw ServiceException.invalid(reading.problems);
    }
    return query;
  }

  /** One request; a wrong parameter leaves its condition out and is noted. */
  private final class Reading {
    private final MultiValueMap<String, String> params;
    private final List<FieldProblem> problems = new ArrayList<>();

    Reading(MultiValueMap<String, String> params) {
      this.params = params;
    }

    PlaceQuery toQuery() {
      params.keySet().stream()
          .filter(name -> !KNOWN.contains(name))
          .sorted()
          .forEach(name -> problems.add(FieldProblem.of(name, "unknown-parameter")));
      return new PlaceQuery(
          kinds(), territory(), box(), text(), first("source"), owners(), cursor(), limit());
    }

    private Set<String> kinds() {
      Set<String> codes = new LinkedHashSet<>(params.getOrDefault("kind", List.of()));
      codes.removeIf(String::isEmpty);
      codes.stream()
          .filter(code -> kinds.findKind(code).isEmpty())
          .forEach(code -> problems.add(FieldProblem.of("kind", "unknown-kind", code)));
      return codes;
    }

    private @Nullable KatoCode territory() {
      String code = first("territory");
      if (code == null) {
        return null;
      }
      if (!code.matches("[0-9]{9}")) {
        problems.add(FieldProblem.of("territory", "not-kato", code));
        return null;
      }
      KatoCode kato = new KatoCode(code);
      if (territories.findTerritory(kato).isEmpty()) {
        problems.add(FieldProblem.of("territory", "unknown-territory", code));
      }
      return kato;
    }

    private @Nullable BoundingBox box() {
      String text = first("bbox");
      if (text == null) {
        return null;
      }
      try {
        return BoundingBox.parse(text);
      } catch (IllegalArgumentException e) {
        problems.add(FieldProblem.of("bbox", "not-a-bbox", text));
        return null;
      }
    }

    private @Nullable String text() {
      String text = first("q");
      if (text != null && text.length() > MAX_TEXT) {
        problems.add(FieldProblem.of("q", "too-long", MAX_TEXT));
      }
      return text;
    }

    private Set<OwnerClass> owners() {
      Set<OwnerClass> owners = new LinkedHashSet<>();
      for (String code : params.getOrDefault("owner", List.of())) {
        OwnerClass.find(code)
            .ifPresentOrElse(
                owners::add, () -> problems.add(FieldProblem.of("owner", "unknown-value", code)));
      }
      return owners;
    }

    private long cursor() {
      String text = first("cursor");
      if (text == null) {
        return 0;
      }
      OptionalLong after = PlaceCursor.parse(text);
      if (after.isEmpty()) {
        problems.add(FieldProblem.of("cursor", "unknown-value", text));
      }
      return after.orElse(0);
    }

    private int limit() {
      String text = first("limit");
      if (text == null) {
        return DEFAULT_LIMIT;
      }
      if (!text.matches("-?[0-9]{1,9}")) {
        problems.add(FieldProblem.of("limit", "not-a-number", text));
        return DEFAULT_LIMIT;
      }
      int limit = Integer.parseInt(text);
      if (limit < 1 || limit > PlaceQuery.MAX_LIMIT) {
        problems.add(FieldProblem.of("limit", "out-of-range", 1, PlaceQuery.MAX_LIMIT));
        return DEFAULT_LIMIT;
      }
      return limit;
    }

    /** Null when absent or blank: an empty field of a form asks for nothing. */
    private @Nullable String first(String name) {
      String value = params.getFirst(name);
      return value == null || value.isBlank() ? null : value.strip();
    }
  }
}
