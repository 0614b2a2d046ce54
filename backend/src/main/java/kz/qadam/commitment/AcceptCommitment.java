package kz.qadam.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kz.qadam.place.PlaceId;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPack;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded when an organisation accepts a commitment.
 *
 * @param knownServiceId null: for the place as a whole
 * @param dueOn not before {@code acceptedOn} nor after {@link #LATEST_DUE}
 * @param scope how much of the place is promised
 */
public record AcceptCommitment(
    PlaceId place,
    @Nullable Long knownServiceId,
    LocalDate acceptedOn,
    String documentNumber,
    LocalDate dueOn,
    CommitmentScope scope) {

  /** Longest number of a document that is stored, characters. */
  public static final int DOCUMENT_NUMBER_MAX = 100;

  /** The Concept ends in 2030: a later century is a typing mistake. */
  public static final LocalDate LATEST_DUE = LocalDate.of(2100, 12, 31);

  public AcceptCommitment {
    if (dueOn.isAfter(LATEST_DUE)) {
      throw new IllegalArgumentException("due " + dueOn + " after " + LATEST_DUE);
    }
    if (dueOn.isBefore(acceptedOn)) {
      throw new IllegalArgumentException("due " + dueOn + " before accepted " + acceptedOn);
    }
    if (documentNumber.isBlank() || documentNumber.length() > DOCUMENT_NUMBER_MAX) {
      throw new IllegalArgumentException("not a document number: '" + documentNumber + "'");
    }
  }

  /** A promise of everything that the standard asks of the place. */
  public AcceptCommitment(
      PlaceId place,
      @Nullable Long knownServiceId,
      LocalDate acceptedOn,
      String documentNumber,
      LocalDate dueOn) {
    this(place, knownServiceId, acceptedOn, documentNumber, dueOn, new CommitmentScope.Whole());
  }

  public OptionalLong serviceId() {
    return knownServiceId == null ? OptionalLong.empty() : OptionalLong.of(knownServiceId);
  }

  /**
   * The fields as a person or program sent them.
   *
   * @param scope code of a {@link CommitmentScope}; null or blank: the whole
   * @param zones ids; read when the scope is zones
   * @param criteria ids; read when the scope is criteria
   */
  public record Fields(
      @Nullable String serviceId,
      @Nullable String acceptedOn,
      @Nullable String documentNumber,
      @Nullable String dueOn,
      @Nullable String scope,
      @Nullable List<String> zones,
      @Nullable List<String> criteria) {}

  /**
   * Reads the fields.
   *
   * @param today acceptance may not lie after it
   * @param pack the standard that the promise will be judged by
   * @throws ServiceException "invalid-input" with every wrong field at once
   */
  public static AcceptCommitment parse(
      PlaceId place, Fields fields, LocalDate today, StandardPack pack) {
    FieldReader reader = new FieldReader();
    OptionalLong service = reader.readServiceId(fields.serviceId());
    Optional<LocalDate> accepted = reader.readDate("acceptedOn", fields.acceptedOn());
    Optional<String> document = reader.readDocumentNumber(fields.documentNumber());
    Optional<LocalDate> due = reader.readDate("dueOn", fields.dueOn());
    reader.refuseFuture("acceptedOn", accepted, today);
    reader.refuseDueBeforeAccepted(due, accepted);
    reader.refuseAfter("dueOn", due, LATEST_DUE);
    Optional<CommitmentScope> scope = new ScopeReader(pack, reader).read(fields);
    reader.throwIfAnyProblem();
    return new AcceptCommitment(
        place,
        service.isPresent() ? service.getAsLong() : null,
        accepted.orElseThrow(),
        document.orElseThrow(),
        due.orElseThrow(),
        scope.orElseThrow());
  }
}
