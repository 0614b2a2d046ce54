package kz.qadam.fieldwork.web;

import java.time.LocalDate;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.CandidateQuery;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/**
 * Which places a reviewer looks for, as sent.
 *
 * @param in KATO code, or a name of a territory
 * @param kind sector or kind; blank: any
 * @param why never, expired, risk or repeat; anything else: never
 */
record CandidateFilter(@Nullable String in, @Nullable String kind, @Nullable String why) {

  public String words() {
    return in == null ? "" : in.strip();
  }

  public String kindCode() {
    return kind == null ? "" : kind.strip();
  }

  public AssignmentReason reason() {
    return switch (why == null ? "" : why) {
      case "expired" -> AssignmentReason.EXPIRED;
      case "risk" -> AssignmentReason.RISK;
      case "repeat" -> AssignmentReason.REPEAT;
      default -> AssignmentReason.NEVER;
    };
  }

  CandidateQuery toQuery(KatoCode territory, LocalDate today) {
    return new CandidateQuery(territory, kindCode().isEmpty() ? null : kindCode(), reason(), today);
  }
}
