package kz.qadam.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant on record, in force or not.
 *
 * @param givenBy null: whoever operates the installation
 * @param endedAt null: nobody ended it; its period may be over all the same
 * @param endedBy null with an end: whoever operates the installation
 */
public record KeptGrant(
    long id,
    PersonId person,
    Grant grant,
    @Nullable NamedPerson givenBy,
    Instant givenAt,
    @Nullable Instant endedAt,
    @Nullable NamedPerson endedBy) {

  public boolean isInForceOn(LocalDate day) {
    return endedAt == null && grant.isInForceOn(day);
  }

  /** Whether it is in force on this day or may be later, so that there is something to end. */
  public boolean isOpenOn(LocalDate day) {
    return endedAt == null && (grant.validTo() == null || day.isBefore(grant.validTo()));
  }
}
