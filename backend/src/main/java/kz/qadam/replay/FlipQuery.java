package kz.qadam.replay;

import java.util.Optional;
import java.util.UUID;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.KatoCode;

/** Which flips of a replay: all that meet each of the conditions given. */
public record FlipQuery(
    UUID replay,
    Optional<DisabilityGroup> group,
    Optional<KatoCode> territory,
    Optional<CriterionId> criterion) {

  public static FlipQuery all(UUID replay) {
    return new FlipQuery(replay, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
