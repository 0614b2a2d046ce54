package kz.qadam.site.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kz.qadam.place.PlaceVersion;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a place's record to the next, newest first. */
final class PlaceChanges {

  private final PlaceTexts texts;
  private final Language language;

  PlaceChanges(PlaceTexts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  /**
   * One entry of the history.
   *
   * @param details one sentence for each field that changed; empty for the first entry
   */
  record Entry(Day day, String summary, List<String> details) {}

  List<Entry> entries(List<PlaceVersion> versions) {
    List<Entry> entries = new ArrayList<>();
    @Nullable PlaceVersion previous = null;
    for (PlaceVersion version : versions) {
      entries.addFirst(previous == null ? entered(version) : changed(previous, version));
      previous = version;
    }
    if (previous != null && previous.removedAt() != null) {
      Day day = texts.day(language, previous.removedAt());
      entries.addFirst(new Entry(day, texts.text(language, "place.history.removed"), List.of()));
    }
    return entries;
  }

  private Entry entered(PlaceVersion version) {
    Day day = texts.day(language, version.recordedAt());
    return new Entry(day, texts.text(language, "place.history.entered"), List.of());
  }

  private Entry changed(PlaceVersion before, PlaceVersion after) {
    List<String> details = new ArrayList<>();
    compare(details, "name", before, after, version -> joined(version.name()));
    compare(details, "address", before, after, version -> joined(version.address()));
    compare(details, "kind", before, after, PlaceVersion::kind);
    compare(details, "position", before, after, this::position);
    compare(details, "storeys", before, after, PlaceVersion::knownStoreys);
    compare(details, "year", before, after, PlaceVersion::knownCommissionedYear);
    compare(details, "owner", before, after, this::owner);
    compare(details, "territory", before, after, PlaceVersion::territory);
    Day day = texts.day(language, after.recordedAt());
    return new Entry(day, texts.text(language, "place.history.changed"), details);
  }

  private void compare(
      List<String> details,
      String field,
      PlaceVersion before,
      PlaceVersion after,
      Function<PlaceVersion, @Nullable Object> value) {
    Object old = value.apply(before);
    Object now = value.apply(after);
    if (!Objects.equals(old, now)) {
      String name = texts.text(language, "place.field." + field);
      details.add(texts.text(language, "place.history.field", name, said(old), said(now)));
    }
  }

  private String said(@Nullable Object value) {
    return value == null || value.toString().isEmpty()
        ? texts.text(language, "place.unknown")
        : value.toString();
  }

  private @Nullable String position(PlaceVersion version) {
    return version.knownPosition() == null ? null : texts.position(version.knownPosition());
  }

  private String owner(PlaceVersion version) {
    return texts.text(language, "owner." + version.ownerClass().code());
  }

  private static String joined(LocalizedText text) {
    List<String> parts = new ArrayList<>();
    for (Language language : Language.values()) {
      text.find(language).ifPresent(parts::add);
    }
    return String.join(" / ", parts);
  }
}
