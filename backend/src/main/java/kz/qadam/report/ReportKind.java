package kz.qadam.report;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import kz.qadam.territory.KatoCode;

/** Whose yearly report it is (resolution 1143 of 30.12.2024, points 2.3 and 3). */
public enum ReportKind {
  /** Of a responsible body to the Ministry, by 1 February of the next year. */
  BODY(MonthDay.of(2, 1)),
  /** Of the Ministry to the Government, by 15 March of the next year. */
  CONSOLIDATED(MonthDay.of(3, 15));

  private final MonthDay due;

  ReportKind(MonthDay due) {
    this.due = due;
  }

  /** The country's report is the consolidated one. */
  public static ReportKind of(KatoCode territory) {
    return territory.equals(KatoCode.COUNTRY) ? CONSOLIDATED : BODY;
  }

  /** Last day on which the report of that year is in time. */
  public LocalDate dueFor(int year) {
    return due.atYear(year + 1);
  }

  /** Last part of a text key. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
