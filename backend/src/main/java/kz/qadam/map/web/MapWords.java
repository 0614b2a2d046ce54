package kz.qadam.map.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.qadam.map.MapItem;
import kz.qadam.map.StateCounts;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.standard.AccessState;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** What map and list say, so that both say the same. */
@Component
class MapWords {

  private final Texts texts;
  private final PlaceKinds kinds;

  MapWords(Texts texts, PlaceKinds kinds) {
    this.texts = texts;
    this.kinds = kinds;
  }

  /**
   * For example {@code 37 places: 12 accessible, 25 not assessed}; states without places stay out.
   */
  String counts(StateCounts counts, Language reader) {
    String parts =
        Arrays.stream(AccessState.values())
            .filter(state -> counts.of(state) > 0)
            .map(state -> count(state, counts, reader))
            .collect(Collectors.joining(", "));
    String total = total(counts, reader);
    return parts.isEmpty() ? total : total + ": " + parts;
  }

  String total(StateCounts counts, Language reader) {
    return texts.get(reader, "map.count.total", counts.total());
  }

  /** One part of a count, e.g. {@code 12 accessible}. */
  String count(AccessState state, StateCounts counts, Language reader) {
    return texts.get(reader, "map.count." + state.code(), counts.of(state));
  }

  /** Name and level, e.g. {@code School No. 5, not assessed}. */
  String place(MapItem.Single place, Language reader) {
    return texts.get(
        reader, "map.place", name(place, reader).value(), state(place.state(), reader));
  }

  /** Name of the place or, when the register has none, of its kind. */
  LocalizedText.Part name(MapItem.Single place, Language reader) {
    return place
        .name()
        .bestFor(reader)
        .orElseGet(() -> new LocalizedText.Part(kind(place.kind(), reader), reader));
  }

  String kind(String code, Language reader) {
    return kinds
        .findKind(code)
        .map(PlaceKind::name)
        .flatMap(name -> name.bestFor(reader))
        .map(LocalizedText.Part::value)
        .orElse(code);
  }

  private String state(AccessState state, Language reader) {
    return texts.get(reader, "level." + state.code());
  }
}
