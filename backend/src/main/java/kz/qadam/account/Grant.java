package kz.qadam.account;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role within a scope for a period.
 *
 * @param validFrom first day, inclusive
 * @param validTo first day on which it no longer holds; null: open
 */
public record Grant(Role role, GrantScope scope, LocalDate validFrom, @Nullable LocalDate validTo) {

  public Grant {
    if (validTo != null && !validTo.isAfter(validFrom)) {
      throw new IllegalArgumentException("a grant ends after " + validFrom + ", was " + validTo);
    }
    if ((role == Role.ORGANISATION) != (scope instanceof GrantScope.Organisation)) {
      throw new IllegalArgumentException("only a representative is bound to an organisation");
    }
    if (role != Role.AUDITOR && scope instanceof GrantScope.AssignedPlaces) {
      throw new IllegalArgumentException("only an auditor has places assigned, was " + role);
    }
  }

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Whether both give the same role in the same scope on at least one day. */
  public boolean overlaps(Grant other) {
    return role == other.role
        && scope.equals(other.scope)
        && (validTo == null || other.validFrom.isBefore(validTo))
        && (other.validTo == null || validFrom.isBefore(other.validTo));
  }
}
