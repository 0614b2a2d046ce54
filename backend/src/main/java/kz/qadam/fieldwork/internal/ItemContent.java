package kz.qadam.fieldwork.internal;

import java.time.Instant;
import java.util.Map;
import kz.qadam.audit.AuditStage;
import kz.qadam.place.PlaceId;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;

/** What an item says. */
public sealed interface ItemContent {

  /**
   * The visit began.
   *
   * @param form short, middle or full
   * @param isBlind earlier values were hidden
   * @param stage what is looked at
   * @param at by the clock of the tablet
   */
  record Started(
      PlaceId place,
      String pack,
      String packVersion,
      String form,
      boolean isBlind,
      AuditStage stage,
      Instant at)
      implements ItemContent {}

  /** A field of the form was typed; a blank value clears it. */
  record Answer(String field, String value) implements ItemContent {}

  /** How a value was found: by tape, level, laser, eye, or by asking; blank: not said after all. */
  record Method(String question, String method) implements ItemContent {}

  /**
   * A photo was taken.
   *
   * @param photo SHA-256 of its file, lower-case hex
   * @param about a question such as {@code 1.DOR-01}; empty: the place
   * @param alt what it shows, in at least one language
   */
  record Photo(
      String photo,
      long bytes,
      String type,
      String about,
      Map<Language, String> alt,
      Instant takenAt)
      implements ItemContent {

    public Photo {
      alt = Map.copyOf(alt);
    }
  }

  /** A photo no longer counts. */
  record PhotoDropped(String photo) implements ItemContent {}

  /** Where the tablet was, WGS 84; evidence for reviewers only. */
  record At(double longitude, double latitude, double accuracyMetres, Instant at)
      implements ItemContent {}

  /**
   * Whoever answers for the place signed, or refused to.
   *
   * @param knownName of the signer with the position, as typed; null: refused
   * @param knownStrokes what was drawn, as an SVG path; null: nothing
   * @param knownReason of the refusal, as typed; null: signed
   */
  record Signature(
      boolean isSigned,
      @Nullable String knownName,
      @Nullable String knownStrokes,
      @Nullable String knownReason,
      Instant at)
      implements ItemContent {}

  /**
   * The auditor is done.
   *
   * @param items how many items the visit has up to and with this one
   */
  record Finished(long items, Instant at) implements ItemContent {}
}
