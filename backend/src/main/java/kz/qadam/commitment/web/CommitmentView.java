package kz.qadam.commitment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.audit.Audit;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentState;
import kz.qadam.commitment.CommitmentTexts;
import kz.qadam.commitment.LapseLine;
import kz.qadam.commitment.LapsedConfirmation;
import kz.qadam.place.Place;
import kz.qadam.problem.FieldError;
import kz.qadam.standard.StandardPack;
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
 * @param scope code of what is promised
 * @param members names of the promised zones or criteria; empty for the whole
 * @param standard title and version it is judged by
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
    List<LapseLine> lapses,
    String scope,
    List<String> members,
    String standard,
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

  /** What the page is written from. */
  record Source(
      Commitment commitment,
      Optional<Place> place,
      List<Audit> audits,
      List<LapsedConfirmation> lapsed,
      Confirming confirming,
      CommitmentTexts words,
      Clock clock) {}

  static CommitmentView of(Source source, List<FieldError> errors, Texts texts, Language language) {
    Commitment commitment = source.commitment();
    boolean confirmed = commitment.confirmation().isPresent();
    return new CommitmentView(
        commitment,
        source.place().map(Place::name).orElse(LocalizedText.NONE),
        source.place().map(place -> serviceName(place, commitment)).orElse(null),
        CommitmentState.of(commitment, source.lapsed(), LocalDate.now(source.clock())).code(),
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
        source.lapsed().stream()
            .map(lapsed -> source.words().lapse(commitment, lapsed, language))
            .toList(),
        commitment.scope().code(),
        source.words().members(commitment, language),
        standard(source.words().packOf(commitment), language),
        source.confirming(),
        errors);
  }

  private static String standard(StandardPack pack, Language language) {
    return pack.title().bestFor(language).map(LocalizedText.Part::value).orElse(pack.id())
        + ", "
        + pack.version();
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

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
