package kz.qadam.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.Grant;
import kz.qadam.account.Invitation;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Puts invitations into words. */
@Component
class InvitationViews {

  private final GrantWords words;
  private final Texts texts;
  private final Clock clock;

  InvitationViews(GrantWords words, Texts texts, Clock clock) {
    this.words = words;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * An invitation in the list.
   *
   * @param name of whoever accepted it or was meant
   * @param isOpen can be revoked
   */
  public record Line(
      long id,
      String name,
      String role,
      String where,
      String period,
      String invited,
      String state,
      boolean isOpen) {}

  List<Line> list(List<Invitation> invitations, Language language) {
    return invitations.stream().map(one -> line(one, language)).toList();
  }

  private Line line(Invitation invitation, Language language) {
    Invitation.State state = invitation.stateAt(clock.instant(), LocalDate.now(clock));
    return new Line(
        invitation.id(),
        name(invitation, language),
        words.role(invitation.grant().role(), language),
        words.where(invitation.grant().scope(), language),
        words.period(invitation.grant(), language),
        texts.get(
            language,
            "people.by",
            words.day(invitation.createdAt(), language),
            words.by(invitation.invitedBy(), language)),
        texts.get(
            language,
            "invitation.state." + state.name().toLowerCase(Locale.ROOT),
            words.time(invitation.expiresAt(), language)),
        state == Invitation.State.OPEN);
  }

  private String name(Invitation invitation, Language language) {
    return invitation.acceptedBy() == null
        ? Objects.requireNonNullElseGet(
            invitation.displayName(), () -> texts.get(language, "invitation.nobody-named"))
        : words.by(invitation.acceptedBy(), language);
  }

  InvitationPages.LinkView link(String link, Grant grant, Language language) {
    return new InvitationPages.LinkView(
        link, words.role(grant.role(), language), words.where(grant.scope(), language));
  }
}
