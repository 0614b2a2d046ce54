package kz.qadam.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.Invitation;
import kz.qadam.account.PersonId;
import org.jspecify.annotations.Nullable;

/** Where invitations are kept. */
public interface InvitationStore {

  /** An invitation to be. */
  record New(
      Grant grant,
      @Nullable String displayName,
      PersonId invitedBy,
      Instant createdAt,
      Instant expiresAt) {}

  /** Adds one, of whose token only the hash is kept; false: there is one with this token. */
  boolean add(New invitation, byte[] tokenHash);

  Optional<Invitation> findInvitation(long id);

  Optional<Invitation> findInvitation(byte[] tokenHash);

  /** Newest first. */
  List<Invitation> listInvitations();

  /** That the person made or accepted, newest first. */
  List<Invitation> listInvitations(PersonId person);

  void revoke(long id, Instant at);

  /** Closes an open invitation; false: somebody was faster. */
  boolean accept(long id, Instant at);

  /** Notes who came of it, and forgets whom it was meant for. */
  void setAcceptedBy(long id, PersonId person);

  /** Revokes all open invitations of an inviter. */
  void revokeAll(PersonId inviter, Instant at);

  /** Forgets invitations that expired before this moment. */
  void deleteExpired(Instant before);
}
