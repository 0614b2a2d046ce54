package kz.qadam.demo.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.commitment.CommitmentScope;
import kz.qadam.demo.Chance;
import kz.qadam.demo.DemoCalendar;
import kz.qadam.demo.MadeUpAudit;
import kz.qadam.demo.MadeUpCommitment;
import kz.qadam.demo.MadeUpPlace;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when an owner accepted the commitment for a place, and when an audit confirmed it.
 *
 * @param accepted null: no commitment
 * @param confirmed null: not confirmed
 */
record Pledge(@Nullable LocalDate accepted, @Nullable LocalDate confirmed) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST_DAY_OF_2025 = LocalDate.of(2025, 12, 31);
  private static final LocalDate FIRST_DAY_OF_2026 = LocalDate.of(2026, 1, 5);

  /** Of the commitments; the Concept asks for 10 % by the end of 2025, 30 % by that of 2026. */
  private static final double SHARE_OF_2025 = 0.4;

  private static final double PROBABILITY_FOR_A_SERVICE = 0.75;
  private static final int LEAST_DAYS_OF_WORK = 30;

  static Pledge draw(MadeUpPlace place, Diligence diligence, Chance chance) {
    if (!chance.happens(Math.min(1, diligence.accepted() * willingness(place)))) {
      return new Pledge(null, null);
    }
    LocalDate accepted =
        chance.happens(SHARE_OF_2025)
            ? DemoCalendar.workingDay(FIRST_DAY, LAST_DAY_OF_2025, chance)
            : DemoCalendar.workingDay(FIRST_DAY_OF_2026, DemoCalendar.TODAY, chance);
    LocalDate earliest = accepted.plusDays(LEAST_DAYS_OF_WORK);
    boolean confirmed =
        chance.happens(diligence.confirmed()) && earliest.isBefore(DemoCalendar.TODAY);
    return new Pledge(
        accepted, confirmed ? DemoCalendar.workingDay(earliest, DemoCalendar.TODAY, chance) : null);
  }

  boolean isConfirmed() {
    return confirmed != null;
  }

  LocalDate confirmedOn() {
    return Objects.requireNonNull(confirmed);
  }

  /**
   * The commitments for the place and for most of its services; empty without a commitment.
   *
   * @param confirming null: not confirmed
   * @param scope how much of the place is promised
   */
  List<MadeUpCommitment> commitments(
      MadeUpPlace place, @Nullable MadeUpAudit confirming, CommitmentScope scope, Chance chance) {
    List<MadeUpCommitment> commitments = new ArrayList<>();
    if (accepted == null) {
      return commitments;
    }
    String document = String.format(Locale.ROOT, "Ү-%d/%d", place.number(), accepted.getYear());
    LocalDate due = accepted.plusDays(90L * chance.between(1, 6));
    commitments.add(new MadeUpCommitment(null, accepted, document, due, scope, confirming));
    for (int service = 0; service < place.services().size(); service++) {
      if (chance.happens(PROBABILITY_FOR_A_SERVICE)) {
        commitments.add(new MadeUpCommitment(service, accepted, document, due, scope, confirming));
      }
    }
    return commitments;
  }

  private static double willingness(MadeUpPlace place) {
    return switch (place.owner().ownerClass()) {
      case LOCAL_EXECUTIVE, CENTRAL_EXECUTIVE -> 1.25;
      case OTHER_STATE, QUASI_STATE -> 1.1;
      case PRIVATE, NGO, UNKNOWN -> 0.65;
    };
  }
}
