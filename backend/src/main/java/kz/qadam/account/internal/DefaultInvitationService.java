package kz.qadam.account.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.qadam.account.AcceptanceFields;
import kz.qadam.account.AccountService;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Grant;
import kz.qadam.account.Invitation;
import kz.qadam.account.InvitationService;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps hashes of tokens; the account, its grant and the closed link come in one transaction. */
@Service
@Transactional
class DefaultInvitationService implements InvitationService {

  private static final Duration LIFE = Duration.ofDays(7);
  private static final int MOST_LISTED = 200;

  /** The store gives the real one. */
  private static final PersonId UNNUMBERED = new PersonId(Long.MAX_VALUE);

  private final InvitationStore invitations;
  private final PersonStore people;
  private final GrantStore grants;
  private final AccountService accounts;
  private final AcceptanceCheck check;
  private final Passwords passwords;
  private final Clock clock;

  DefaultInvitationService(
      InvitationStore invitations,
      PersonStore people,
      GrantStore grants,
      AccountService accounts,
      AcceptanceCheck check,
      Passwords passwords,
      Clock clock) {
    this.invitations = invitations;
    this.people = people;
    this.grants = grants;
    this.accounts = accounts;
    this.check = check;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Override
  public String makeToken() {
    return SessionToken.make();
  }

  @Override
  public String invite(
      SignedIn administrator, Grant grant, @Nullable String displayName, @Nullable String token) {
    if (!AdministeredArea.of(administrator).contains(grant.scope())) {
      throw new ServiceException(ProblemType.FORBIDDEN, "the scope lies outside the area");
    }
    String name = displayName == null || displayName.isBlank() ? null : displayName.strip();
    if (name != null && name.length() > DefaultAccountService.LONGEST_NAME) {
      throw ServiceException.invalid(
          List.of(FieldProblem.of("name", "too-long", DefaultAccountService.LONGEST_NAME)));
    }
    Instant now = clock.instant();
    return add(
        new InvitationStore.New(grant, name, administrator.person(), now, now.plus(LIFE)),
        token != null && SessionToken.isPossible(token) ? token : SessionToken.make());
  }

  /** A form that is sent again says the same; one that was gone back to and changed does not. */
  private String add(InvitationStore.New wanted, String token) {
    if (invitations.add(wanted, SessionToken.hash(token))) {
      return token;
    }
    Invitation made = getOpen(token);
    boolean isSame =
        made.grant().equals(wanted.grant())
            && made.invitedBy().id().equals(wanted.invitedBy())
            && Objects.equals(made.displayName(), wanted.displayName());
    return isSame ? token : add(wanted, SessionToken.make());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Invitation> listInvitations(SignedIn administrator) {
    AdministeredArea area = AdministeredArea.of(administrator);
    return invitations.listInvitations().stream()
        .filter(invitation -> area.contains(invitation.grant().scope()))
        .limit(MOST_LISTED)
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isWithin(SignedIn administrator, long id) {
    return find(administrator, id).isPresent();
  }

  private Optional<Invitation> find(SignedIn administrator, long id) {
    AdministeredArea area = AdministeredArea.of(administrator);
    return invitations
        .findInvitation(id)
        .filter(invitation -> area.contains(invitation.grant().scope()));
  }

  @Override
  public void revoke(SignedIn administrator, long id) {
    if (find(administrator, id).isEmpty()) {
      throw new ServiceException(ProblemType.INVITATION_NOT_FOUND, "no invitation " + id);
    }
    invitations.revoke(id, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public Invitation getOpen(String token) {
    Invitation found =
        (SessionToken.isPossible(token)
                ? invitations.findInvitation(SessionToken.hash(token))
                : Optional.<Invitation>empty())
            .orElseThrow(
                () ->
                    new ServiceException(
                        ProblemType.INVITATION_NOT_FOUND, "no invitation has this token"));
    return switch (found.stateAt(clock.instant(), LocalDate.now(clock))) {
      case ACCEPTED -> throw closed(ProblemType.INVITATION_USED, found);
      case REVOKED -> throw closed(ProblemType.INVITATION_REVOKED, found);
      case EXPIRED -> throw closed(ProblemType.INVITATION_EXPIRED, found);
      case OPEN -> {
        if (!mayStillInvite(found)) {
          throw closed(ProblemType.INVITATION_REVOKED, found);
        }
        yield found;
      }
    };
  }

  /** Whoever lost the right to give a role does not give it by a link from before. */
  private boolean mayStillInvite(Invitation invitation) {
    LocalDate today = LocalDate.now(clock);
    List<Grant> inForce =
        grants.listGrants(List.of(invitation.invitedBy().id())).stream()
            .filter(kept -> kept.isInForceOn(today))
            .map(KeptGrant::grant)
            .toList();
    return AdministeredArea.of(inForce).contains(invitation.grant().scope());
  }

  private static ServiceException closed(ProblemType type, Invitation invitation) {
    return new ServiceException(type, "invitation " + invitation.id());
  }

  @Override
  public PersonId accept(String token, AcceptanceFields fields) {
    grants.lockPerson(getOpen(token).invitedBy().id()); // nobody takes their role away meanwhile
    Invitation invitation = getOpen(token);
    AcceptanceCheck.Chosen chosen = check.read(fields, UNNUMBERED);
    Instant now = clock.instant();
    if (!invitations.accept(invitation.id(), now)) {
      throw closed(ProblemType.INVITATION_USED, invitation);
    }
    PersonId person =
        people
            .add(new PersonStore.Stored(chosen.person(), passwords.hash(chosen.password())), now)
            .orElseThrow(
                () -> ServiceException.invalid(List.of(FieldProblem.of("login", "login-taken"))));
    invitations.setAcceptedBy(invitation.id(), person);
    accounts.give(person, invitation.grantFrom(LocalDate.now(clock)), invitation.invitedBy().id());
    return person;
  }
}
