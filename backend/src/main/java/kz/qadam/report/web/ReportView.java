package kz.qadam.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.qadam.report.Report;
import kz.qadam.report.ReportFile;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Numbers;

/**
 * A frozen report as lists and its page show it, its days in the reader's words.
 *
 * @param kind last part of a text key
 * @param asOf for programs; {@code day} is the same for people
 * @param late frozen after the day on which it was due
 * @param byOperator nobody with an account froze it
 */
public record ReportView(
    long id,
    LocalizedText territory,
    String kato,
    String kind,
    String year,
    LocalDate asOf,
    String day,
    String frozen,
    String due,
    boolean late,
    boolean byOperator,
    List<FileLine> files) {

  private static final int BYTES_PER_KILOBYTE = 1000;

  /**
   * One file.
   *
   * @param language null: for programs, or for all
   * @param form pdf, xlsx, csv or json
   */
  public record FileLine(String name, String form, String language, String size, String sha256) {

    private static FileLine of(ReportFile file, Language reader) {
      String form = file.name().substring(file.name().lastIndexOf('.') + 1);
      int dash = file.name().indexOf('-');
      String language =
          dash < 0 ? "" : file.name().substring(dash + 1, file.name().lastIndexOf('.'));
      long kilobytes = Math.ceilDiv(file.size(), BYTES_PER_KILOBYTE);
      return new FileLine(
          file.name(), form, language, Numbers.whole(reader, kilobytes), file.sha256());
    }
  }

  static ReportView of(Report report, Clock clock, Language language) {
    LocalDate frozen = LocalDate.ofInstant(report.frozenAt(), clock.getZone());
    LocalDate due = report.kind().dueFor(report.year());
    return new ReportView(
        report.id().value(),
        report.territory().name(),
        report.territory().code().value(),
        report.kind().code(),
        String.valueOf(report.year()),
        report.asOf(),
        Dates.day(language, report.asOf()),
        Dates.day(language, frozen),
        Dates.day(language, due),
        frozen.isAfter(due),
        report.knownFrozenBy() == null,
        report.files().stream().map(file -> FileLine.of(file, language)).toList());
  }
}
