package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.PhotoLine;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer is shown of how an audit was made.
 *
 * @param visit null: nothing was recorded, since the audit was filled in on the pages
 * @param photos by what they are about, in the order in which they were taken
 */
record EvidenceView(@Nullable VisitLines visit, List<PhotoGroup> photos) {

  EvidenceView {
    photos = List.copyOf(photos);
  }

  /**
   * What the tablet recorded. Times are by its clock but {@code receivedAt}.
   *
   * @param clock what is to be said of the clock of the tablet, in words
   * @param positions in the order in which they were recorded; empty: the auditor recorded none
   * @param howFound empty: the auditor said it of no answer
   * @param signature what the representative of the place did, in words
   */
  record VisitLines(
      String startedAt,
      String finishedAt,
      long minutes,
      String receivedAt,
      ClockLine clock,
      List<PositionLine> positions,
      List<FoundLine> howFound,
      String signature) {

    VisitLines {
      positions = List.copyOf(positions);
      howFound = List.copyOf(howFound);
    }
  }

  /** The clock of the tablet, in words, and whether to beware of it. */
  record ClockLine(boolean isWrong, String words) {}

  /**
   * Where the tablet was.
   *
   * @param coordinates latitude and longitude, degrees WGS 84
   * @param distance to the place, in words
   */
  record PositionLine(String at, String coordinates, long accuracyMetres, String distance) {}

  /**
   * How one answer was found.
   *
   * @param method in words; empty: not said
   * @param note in the auditor's words; empty: none
   */
  record FoundLine(String subject, String method, String note) {}

  /** Photos of one question, or of the place. */
  record PhotoGroup(String subject, List<PhotoLine> photos) {

    PhotoGroup {
      photos = List.copyOf(photos);
    }
  }
}
