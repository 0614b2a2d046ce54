package kz.qadam.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;

/** Finds the one district of a city that a text names in full. Immutable. */
final class Districts {

  private record Named(KatoCode code, List<String> names) {}

  private final List<Named> districts = new ArrayList<>();

  Districts(List<Territory> territories) {
    for (Territory territory : territories) {
      List<String> names =
          Stream.of(territory.name().kk(), territory.name().ru())
              .filter(Objects::nonNull)
              .map(Districts::normal)
              .toList();
      districts.add(new Named(territory.code(), names));
    }
  }

  /** Empty when no district is named, or more than one. */
  Optional<KatoCode> find(String text) {
    String searched = normal(text);
    List<KatoCode> found =
        districts.stream()
            .filter(district -> district.names.stream().anyMatch(searched::contains))
            .map(Named::code)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ").strip();
  }
}
