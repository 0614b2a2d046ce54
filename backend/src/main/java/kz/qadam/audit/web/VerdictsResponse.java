package kz.qadam.audit.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts on a place as JSON.
 *
 * @param standard null with its version and no groups: the place was never audited
 */
record VerdictsResponse(
    long place,
    @Nullable String standard,
    @Nullable String standardVersion,
    List<GroupVerdict> groups) {

  /**
   * The level for one group.
   *
   * @param group K, O, S, G or U
   * @param state what a marker shows; {@code undecided} when worst and best differ
   * @param toMeasure what to look at to decide the level, most telling first
   */
  record GroupVerdict(
      String group,
      String state,
      String worst,
      String best,
      List<ZoneLevel> zones,
      List<ReasonResponse> reasons,
      List<ToMeasure> toMeasure) {}

  /** The level of one zone that matters for the group. */
  record ZoneLevel(String zone, String name, String worst, String best) {}

  /**
   * What lowers or blocks.
   *
   * @param effect lowers or blocks
   * @param required the norm in words
   * @param measured what was found, in words; null: it follows from other answers
   * @param audit with day and auditor the visit that found it; null likewise
   */
  record ReasonResponse(
      String criterion,
      int entrance,
      String effect,
      String text,
      @Nullable String required,
      @Nullable String measured,
      @Nullable String audit,
      @Nullable LocalDate visitedOn,
      @Nullable String auditor) {}

  /**
   * Something to look at.
   *
   * @param criterion null: a trait that the register does not know
   * @param entrance 0: the place as a whole
   */
  record ToMeasure(@Nullable String criterion, int entrance, String text) {}
}
