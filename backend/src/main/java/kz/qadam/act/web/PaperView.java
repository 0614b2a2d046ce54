package kz.qadam.act.web;

import java.math.BigDecimal;
import java.util.List;
import kz.qadam.audit.AuditId;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A paper in one language, for the template and for the workbook.
 *
 * @param kind act or passport, as at the end of text keys
 * @param placeName its own name, or that of its kind when it has none
 * @param fields what stands at the top, label by label
 * @param state of an act's audit, as in {@code audit.state.<state>}; null: a passport
 * @param note of an act's auditor; null: none, or a passport
 * @param groups names of the five groups, in their order
 * @param levels the whole place first, then its zones in visiting order
 * @param zones in visiting order
 * @param visits of a passport: whose facts these are; empty for an act
 * @param signatures of an act: who signs; empty for a passport
 * @param hash in groups of eight digits
 */
record PaperView(
    String kind,
    PlaceId place,
    AuditId audit,
    String placeName,
    List<Field> fields,
    @Nullable String state,
    @Nullable String note,
    List<String> groups,
    List<LevelRow> levels,
    List<ZonePart> zones,
    List<String> visits,
    List<Signature> signatures,
    List<String> hash) {

  /** One line at the top. */
  record Field(String label, String value) {}

  /** The levels of the place or of a zone, group by group. */
  record LevelRow(String name, List<Level> levels) {}

  /**
   * A level in words.
   *
   * @param state code of an AccessState; null: nothing here concerns the group
   */
  record Level(String words, @Nullable String state) {}

  /**
   * What was found in a zone.
   *
   * @param unknown how many criteria nobody looked at
   */
  record ZonePart(String name, List<Row> rows, int unknown) {}

  /**
   * One fact.
   *
   * @param required the norm in words; empty for what is only recorded
   * @param found in words; empty: it follows from other answers
   * @param result met or not, as in {@code act.result.<result>}
   * @param visitedOn day of the visit that found it, in words; empty likewise
   * @param measured null: it is no number
   */
  record Row(
      String criterion,
      String subject,
      String required,
      String found,
      String result,
      String visitedOn,
      @Nullable Measured measured,
      Norm norm) {}

  /** A number as it was recorded. */
  record Measured(BigDecimal value, String unit) {}

  /**
   * The limits of a norm, inclusive.
   *
   * @param least null: none below
   * @param most null: none above
   */
  record Norm(@Nullable BigDecimal least, @Nullable BigDecimal most, String unit) {}

  /**
   * A line to sign on.
   *
   * @param who label of the line
   * @param name printed below the line; empty: to be written in
   */
  record Signature(String who, String name) {}
}
