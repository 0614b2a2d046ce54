package kz.qadam.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What whoever answers for the place said to the audit on the tablet.
 *
 * @param isSigned false: they refused
 * @param knownName of the signer with the position, as typed; null: refused
 * @param knownStrokes what was drawn, as the text of an SVG path; null: nothing
 * @param knownReason of the refusal, as typed; null: signed
 * @param at by the clock of the tablet
 */
public record VisitSignature(
    boolean isSigned,
    @Nullable String knownName,
    @Nullable String knownStrokes,
    @Nullable String knownReason,
    Instant at) {

  public Optional<String> name() {
    return Optional.ofNullable(knownName);
  }

  public Optional<String> strokes() {
    return Optional.ofNullable(knownStrokes);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(knownReason);
  }

  /** Last part of text keys: signed or refused. */
  public String code() {
    return isSigned ? "signed" : "refused";
  }
}
