package kz.qadam.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invitations by link: each opens one account, within seven days, with the role of its inviter's
 * choice.
 */
public interface InvitationService {

  /** The token of a link to be, which is kept nowhere. */
  String makeToken();

  /** Makes an invitation with a token of its own, as the other method does. */
  default String invite(SignedIn administrator, Grant grant, @Nullable String displayName) {
    return invite(administrator, grant, displayName, makeToken());
  }

  /**
   * Makes an invitation. The same one with the same token is made once, however often it is asked
   * for; another one gets another token.
   *
   * @param displayName whom it is for; null or blank: not said
   * @param token from {@link #makeToken}; of another shape or null: not said
   * @return the token of its link
   * @throws kz.qadam.problem.ServiceException "forbidden": the scope lies outside the
   *     administrator's area; the name is too long; or as {@link #getOpen}: this very invitation
   *     was made before and is closed
   */
  String invite(
      SignedIn administrator, Grant grant, @Nullable String displayName, @Nullable String token);

  /** Those for scopes within the administrator's area, newest first; the last 200. */
  List<Invitation> listInvitations(SignedIn administrator);

  /** Whether there is such an invitation within the administrator's area. Blocks. */
  boolean isWithin(SignedIn administrator, long id);

  /**
   * Makes a link worthless; does nothing for one that is closed already.
   *
   * @throws kz.qadam.problem.ServiceException "invitation-not-found": also for one outside the
   *     administrator's area
   */
  void revoke(SignedIn administrator, long id);

  /**
   * The open invitation with this token.
   *
   * @throws kz.qadam.problem.ServiceException "invitation-not-found", "invitation-used",
   *     "invitation-expired", or "invitation-revoked": also when its inviter no longer administers
   *     the scope
   */
  Invitation getOpen(String token);

  /**
   * Opens an account and gives it the role in the inviter's name, once.
   *
   * @throws kz.qadam.problem.ServiceException as {@link #getOpen}, or all wrong fields at once
   */
  PersonId accept(String token, AcceptanceFields fields);
}
