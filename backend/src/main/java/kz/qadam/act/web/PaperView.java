package kz.qadam.act.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
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
 * @param photos all of them, numbered as they were taken
 * @param otherPhotos those of an act that stand beside no fact
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
    List<Photo> photos,
    List<Photo> otherPhotos,
    List<String> visits,
    List<Signature> signatures,
    List<String> hash) {

  /** As they are printed: two in a row. */
  public List<List<Photo>> otherPhotosInPairs() {
    return IntStream.range(0, (otherPhotos.size() + 1) / 2)
        .mapToObj(i -> otherPhotos.subList(2 * i, Math.min(2 * i + 2, otherPhotos.size())))
        .toList();
  }

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
   * @param photos that show it
   */
  record Row(
      String criterion,
      String subject,
      String required,
      String found,
      String result,
      String visitedOn,
      @Nullable Measured measured,
      Norm norm,
      List<Photo> photos) {}

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
   * A photo on the paper.
   *
   * @param number 1 and up, printed below it
   * @param name SHA-256 of its file, lower-case hex
   * @param criterion code of the question that it is about; empty: the place
   * @param subject the same in words
   * @param alt what it shows
   * @param altLanguage code of the language of that
   * @param visitedOn day of the visit, in words
   */
  record Photo(
      int number,
      String name,
      String criterion,
      String subject,
      String alt,
      String altLanguage,
      String visitedOn) {}

  /**
   * A line to sign on, or one that was signed on the tablet.
   *
   * @param who label of the line
   * @param name printed on the line; empty: to be written in
   * @param said what was recorded: that somebody signed, or refused to and why; empty: nothing
   * @param drawn address of the picture of the signature; null: nothing was drawn
   * @param date in words; empty: to be written in
   */
  record Signature(String who, String name, String said, @Nullable String drawn, String date) {}
}
