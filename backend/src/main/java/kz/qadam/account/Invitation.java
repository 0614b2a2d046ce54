package kz.qadam.account;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody opens an account and has a role at once.
 *
 * @param displayName whom the inviter meant; null: not said, or accepted
 * @param expiresAt from this moment nobody can accept it
 * @param acceptedAt null: nobody accepted it
 * @param acceptedBy null: nobody accepted it
 * @param revokedAt null: nobody revoked it
 */
public record Invitation(
    long id,
    Grant grant,
    @Nullable String displayName,
    NamedPerson invitedBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    @Nullable NamedPerson acceptedBy,
    @Nullable Instant revokedAt) {

  /** What has become of an invitation. */
  public enum State {
    OPEN,
    ACCEPTED,
    REVOKED,
    EXPIRED
  }

  /** Also expired when the role itself would be over. */
  public State stateAt(Instant moment, LocalDate day) {
    if (acceptedAt != null) {
      return State.ACCEPTED;
    }
    if (revokedAt != null) {
      return State.REVOKED;
    }
    boolean isRoleOver = grant.validTo() != null && !day.isBefore(grant.validTo());
    return isRoleOver || !moment.isBefore(expiresAt) ? State.EXPIRED : State.OPEN;
  }

  /** The grant for somebody who accepts on this day: it never begins in the past. */
  public Grant grantFrom(LocalDate day) {
    LocalDate from = grant.validFrom().isBefore(day) ? day : grant.validFrom();
    return new Grant(grant.role(), grant.scope(), from, grant.validTo());
  }
}
