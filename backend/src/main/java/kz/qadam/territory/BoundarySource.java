package kz.qadam.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the outlines of one level come from and when they were in force.
 *
 * @param level the one level of the tree that the set covers
 * @param basis {@link TerritoryBasis#BOUNDARY} or {@link TerritoryBasis#APPROXIMATE}
 * @param validFrom first day in force
 * @param validTo first day no longer in force; null while in force
 */
public record BoundarySource(
    TerritoryLevel level,
    TerritoryBasis basis,
    String source,
    String licence,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public BoundarySource {
    if (basis == TerritoryBasis.STATED) {
      throw new IllegalArgumentException("an outline is official or approximate");
    }
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new IllegalArgumentException(validTo + " is not after " + validFrom);
    }
  }

  public boolean isCurrent() {
    return validTo == null;
  }

  public Optional<LocalDate> findValidTo() {
    return Optional.ofNullable(validTo);
  }
}
