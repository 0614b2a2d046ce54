package kz.qadam.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.standard.CriterionId;
import org.jspecify.annotations.Nullable;

/**
 * What a tablet recorded of the visit itself, so that a reviewer can tell where and when it was
 * made. It proves nothing alone: a tablet says what its sensors and its clock say.
 *
 * @param startedAt by the clock of the tablet
 * @param finishedAt by the clock of the tablet
 * @param receivedAt when the end of the visit came, by the clock of the server
 * @param clockOffset how far the clock of the tablet was off at most; negative: behind
 * @param whereabouts in the order in which they were recorded; empty: the auditor recorded none
 * @param howFound by question; only those of which the auditor said anything
 * @param knownSignature null: nobody signed or refused to
 */
public record VisitEvidence(
    Instant startedAt,
    Instant finishedAt,
    Instant receivedAt,
    Duration clockOffset,
    List<Whereabouts> whereabouts,
    List<HowFound> howFound,
    @Nullable VisitSignature knownSignature) {

  /** A clock that is further off than this is worth a word. */
  public static final Duration NOTABLE_OFFSET = Duration.ofMinutes(5);

  public VisitEvidence {
    whereabouts = List.copyOf(whereabouts);
    howFound = List.copyOf(howFound);
  }

  public Optional<VisitSignature> signature() {
    return Optional.ofNullable(knownSignature);
  }

  public boolean isClockWrong() {
    return clockOffset.abs().compareTo(NOTABLE_OFFSET) > 0;
  }

  /**
   * How the answer to a question was found.
   *
   * @param entrance 0: the place as a whole
   * @param knownMethod null: not said
   * @param knownNote in the auditor's words; null: none
   */
  public record HowFound(
      CriterionId criterion,
      int entrance,
      @Nullable MeasuringMethod knownMethod,
      @Nullable String knownNote) {

    public Optional<MeasuringMethod> method() {
      return Optional.ofNullable(knownMethod);
    }

    public Optional<String> note() {
      return Optional.ofNullable(knownNote);
    }
  }

  /**
   * Where the tablet was.
   *
   * @param accuracyMetres radius within which it was, as the tablet says
   * @param at by the clock of the tablet
   */
  public record Whereabouts(Position position, double accuracyMetres, Instant at) {}
}
