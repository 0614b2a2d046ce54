package kz.qadam.importing.osm;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.qadam.importing.places.GuessedLanguage;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceTag;
import kz.qadam.place.SourcePlace.SourceOrganisation;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What an object's tags say about a place. A value that cannot be read as it should be is left out,
 * never guessed.
 */
record OsmDescription(OsmObject object) {

  private static final Pattern LEVELS = Pattern.compile("\\d{1,3}");
  private static final int MAX_STOREYS = 200;

  /** A year, or a date that starts with it (wiki, "Key:start_date"). */
  private static final Pattern START_DATE = Pattern.compile("(\\d{4})(-\\d{2}){0,2}");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  /** At least two letters; no lists, no addresses of the web. */
  private static final Pattern CLEAN_OPERATOR =
      Pattern.compile("(?=.*\\p{L}.*\\p{L})[^;|/@]{2,200}");

  LocalizedText name() {
    LocalizedText named = inLanguages("name");
    return object.tag("name").map(name -> GuessedLanguage.complete(named, name)).orElse(named);
  }

  /** Street and number, or the whole address as somebody wrote it. */
  LocalizedText address() {
    Optional<String> number = object.tag("addr:housenumber");
    Optional<String> street = object.tag("addr:street").or(() -> object.tag("addr:place"));
    if (street.isEmpty()) {
      return GuessedLanguage.toText(object.tagOrNull("addr:full"));
    }
    String text = street.get() + number.map(n -> ", " + n).orElse("");
    return GuessedLanguage.toText(text);
  }

  @Nullable Integer storeys() {
    return object
        .tag("building:levels")
        .filter(value -> LEVELS.matcher(value).matches())
        .map(Integer::valueOf)
        .filter(levels -> levels >= 1 && levels <= MAX_STOREYS)
        .orElse(null);
  }

  @Nullable Integer commissionedYear() {
    return object
        .tag("start_date")
        .map(START_DATE::matcher)
        .filter(Matcher::matches)
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
        .orElse(null);
  }

  @Nullable SourceOrganisation organisation() {
    return object
        .tag("operator")
        .map(String::strip)
        .filter(operator -> CLEAN_OPERATOR.matcher(operator).matches())
        .map(operator -> new SourceOrganisation(null, GuessedLanguage.toText(operator)))
        .orElse(null);
  }

  /** Only what {@code operator:type} and {@code ownership} say without doubt. */
  Optional<OwnerClass> owner() {
    return object
        .tag("operator:type")
        .or(() -> object.tag("ownership"))
        .flatMap(OsmDescription::owner);
  }

  Set<PlaceTag> tags() {
    boolean isPollingStation =
        object.tag("polling_station").filter(value -> !value.equals("no")).isPresent();
    return isPollingStation ? Set.of(PlaceTag.POLLING_STATION) : Set.of();
  }

  private static Optional<OwnerClass> owner(String type) {
    return switch (type) {
      case "private", "business", "private_non_profit" -> Optional.of(OwnerClass.PRIVATE);
      case "municipal", "county" -> Optional.of(OwnerClass.LOCAL_EXECUTIVE);
      case "national" -> Optional.of(OwnerClass.CENTRAL_EXECUTIVE);
      case "ngo", "charitable" -> Optional.of(OwnerClass.NGO);
      default -> Optional.empty();
    };
  }

  private LocalizedText inLanguages(String key) {
    return new LocalizedText(
        object.tagOrNull(key + ":kk"),
        object.tagOrNull(key + ":ru"),
        object.tagOrNull(key + ":en"));
  }
}
