package kz.qadam.map.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.qadam.geo.Position;
import kz.qadam.map.MapItem;
import kz.qadam.map.PlaceListing;
import kz.qadam.map.StateCounts;
import kz.qadam.standard.AccessState;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts a listing into the reader's words. */
@Component
class ResultsPages {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final int METRES_PER_KILOMETRE = 1000;
  private static final int ROUND_METRES = 10;

  private final Texts texts;
  private final MapWords words;

  ResultsPages(Texts texts, MapWords words) {
    this.texts = texts;
    this.words = words;
  }

  ResultsPage of(PlaceListing listing, MapQuery query, Language reader) {
    StateCounts counts = listing.counts();
    PlaceListing.Card elsewhere = listing.selectedElsewhere();
    int page = listing.page();
    MapQuery shown = query.withPage(page);
    return new ResultsPage(
        words.total(counts, reader),
        parts(counts, reader),
        words.counts(counts, reader),
        listing.extent().map(BoxText::of).orElse(""),
        query.box().isPresent() ? query.everywhere().href() : "",
        listing.cards().stream().map(card -> card(card, shown, reader)).toList(),
        elsewhere == null ? null : card(elsewhere, shown, reader),
        listing.cards().isEmpty() ? advice(query, reader) : List.of(),
        page > 2 ? query.withPage(1).href() : "",
        page > 1 ? query.withPage(page - 1).href() : "",
        page < listing.pages() ? query.withPage(page + 1).href() : "",
        listing.pages() > 1 ? texts.get(reader, "map.page", page, listing.pages()) : "");
  }

  private List<ResultsPage.Part> parts(StateCounts counts, Language reader) {
    return Arrays.stream(AccessState.values())
        .filter(state -> counts.of(state) > 0)
        .map(state -> new ResultsPage.Part(state.code(), words.count(state, counts, reader)))
        .toList();
  }

  private List<String> advice(MapQuery query, Language reader) {
    Stream.Builder<String> asked = Stream.builder();
    if (!query.words().isEmpty()) {
      asked.add("words");
    }
    if (query.isFiltered()) {
      asked.add("filters");
    }
    if (query.box().isPresent()) {
      asked.add("box");
    }
    return asked.build().map(part -> texts.get(reader, "map.results.empty." + part)).toList();
  }

  private ResultsPage.Card card(PlaceListing.Card card, MapQuery query, Language reader) {
    MapItem.Single place = card.place();
    LocalizedText.Part name = words.name(place, reader);
    return new ResultsPage.Card(
        place.id().value(),
        name.value(),
        name.language() == reader ? "" : name.language().code(),
        words.kind(place.kind(), reader),
        card.address(),
        distance(card, reader),
        place.state().code(),
        place.range(),
        card.lastVisit() == null
            ? ""
            : texts.get(reader, "map.checked", DAY.format(card.lastVisit())),
        place.position().map(ResultsPages::text).orElse(""),
        query.withSelected(place.id()).href(),
        query.selected().filter(place.id()::equals).isPresent());
  }

  private String distance(PlaceListing.Card card, Language reader) {
    Double metres = card.knownDistanceMetres();
    if (metres == null) {
      return "";
    }
    if (metres < METRES_PER_KILOMETRE) {
      long rounded = Math.round(metres / ROUND_METRES) * ROUND_METRES;
      return texts.get(reader, "map.distance.metres", rounded);
    }
    BigDecimal kilometres =
        BigDecimal.valueOf(metres / METRES_PER_KILOMETRE).setScale(1, RoundingMode.HALF_UP);
    return texts.get(reader, "map.distance.kilometres", kilometres);
  }

  private static String text(Position position) {
    return String.format(Locale.ROOT, "%.6f,%.6f", position.longitude(), position.latitude());
  }
}
