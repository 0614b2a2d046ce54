package kz.qadam.commitment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.Place;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page of a commitment, its days in the reader's words.
 *
 * @param service null: the commitment is for the place as a whole
 * @param confirmed null: not confirmed
 * @param audits those that can confirm it; empty once it is confirmed
 * @param lapses confirmations that no longer hold, the latest to lapse first
 * @param confirming what the reader can do about it while it is not confirmed
 */
public record CommitmentView(
    Commitment commitment,
    LocalizedText placeName,
    @Nullable LocalizedText service,
    String state,
    String accepted,
    String due,
    String recorded,
    @Nullable String confirmed,
    List<AuditChoice> audits,
    List<Lapse> lapses,
    Confirming confirming,
    List<FieldError> errors) {

  /** Who confirms, seen by the reader; in lower case the end of a text key. */
  public enum Confirming {
    BY_READER,
    /** The reader accepted it, so that somebody else has to. */
    NOT_OWN,
    BY_OTHERS
  }

  /** One card of the choice of audits. */
  public record AuditChoice(String code, String text) {}

  /**
   * A confirmation that no longer holds.
   *
   * @param outcome of its audit: returned or withdrawn, the end of a text key
   */
  public record Lapse(String audit, String outcome, String since, String visited, String reason) {}

  /** What the page is written from. */
  record Source(
      Commitment commitment,
      Optional<Place> place,
      List<Audit> audits,
      List<LapsedConfirmation> lapsed,
      Confirming confirming,
      Clock clock) {}

  static CommitmentView of(Source source, List<FieldError> errors, Texts texts, Language language) {
    Commitment commitment = source.commitment();
    boolean confirmed = commitment.confirmation().isPresent();
    return new CommitmentView(
        commitment,
        source.place().map(Place::name).orElse(LocalizedText.NONE),
        source.place().map(place -> serviceName(place, commitment)).orElse(null),
        state(commitment, LocalDate.now(source.clock())),
        Dates.day(language, commitment.acceptedOn()),
        Dates.day(language, commitment.dueOn()),
        Dates.day(language, LocalDate.ofInstant(commitment.recordedAt(), source.clock().getZone())),
        commitment
            .confirmation()
            .map(confirmation -> Dates.day(language, confirmation.confirmedOn()))
            .orElse(null),
        confirmed
            ? List.of()
            : source.audits().stream().map(audit -> choice(audit, texts, language)).toList(),
        source.lapsed().stream().map(lapsed -> lapse(lapsed, source.clock(), language)).toList(),
        source.confirming(),
        errors);
  }

  private static Lapse lapse(LapsedConfirmation lapsed, Clock clock, Language language) {
    LocalDate since = LocalDate.ofInstant(lapsed.lapsedAt(), clock.getZone());
    return new Lapse(
        lapsed.audit().toString(),
        lapsed.outcome().code(),
        Dates.day(language, since),
        Dates.day(language, lapsed.confirmedOn()),
        lapsed.reason());
  }

  private static AuditChoice choice(Audit audit, Texts texts, Language language) {
    String day = Dates.day(language, audit.visitedOn());
    return new AuditChoice(
        audit.id().toString(), texts.get(language, "commitment.audit", day, audit.auditorName()));
  }

  private static @Nullable LocalizedText serviceName(Place place, Commitment commitment) {
    return place.services().stream()
        .filter(service -> service.id() == commitment.serviceId().orElse(0))
        .map(Place.OfferedService::name)
        .findFirst()
        .orElse(null);
  }

  /** Last part of a text key. */
  private static String state(Commitment commitment, LocalDate today) {
    if (commitment.confirmation().isPresent()) {
      return "confirmed";
    }
    return commitment.isOverdue(today) ? "overdue" : "accepted";
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
