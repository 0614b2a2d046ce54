package kz.qadam.account;

import java.net.URI;
import java.util.Optional;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Sign-in at the OpenID Connect provider of this installation, if it has one. */
public interface ProviderService {

  /** What the provider is called on the button; empty: there is none. */
  Optional<LocalizedText> findProviderName();

  /**
   * Notes that a browser goes to the provider, to sign somebody in.
   *
   * @throws ProviderFailure it cannot be reached
   */
  Departure depart(Trip trip);

  /**
   * Notes that a browser goes to the provider, to link an account there with this one here.
   *
   * @param password empty for somebody who has none
   * @param code of the second factor; empty for somebody who has none
   * @throws kz.qadam.problem.ServiceException password or code is wrong
   * @throws ProviderFailure it cannot be reached
   */
  Departure departToLink(Trip trip, PersonId person, String password, String code);

  /**
   * Where a browser goes from and to.
   *
   * @param returnAddress of our page that the provider sends it back to, absolute
   * @param nextPath where it goes after that
   */
  record Trip(URI returnAddress, String nextPath) {}

  /**
   * A browser on its way.
   *
   * @param address of the provider's page
   * @param ticket the secret that only this browser keeps
   */
  record Departure(URI address, String ticket) {}

  /**
   * Takes what the provider sent a browser back with, once.
   *
   * @param signedIn who this browser is signed in as; null: nobody
   * @throws ProviderFailure it is no sign-in
   */
  Arrival arrive(String ticket, Answer answer, @Nullable PersonId signedIn);

  /** The parameters of the provider's answer (RFC 6749, 4.1.2); null: not sent. */
  record Answer(@Nullable String state, @Nullable String code, @Nullable String error) {}

  /**
   * Who came back, and where they wanted to go.
   *
   * @param isLinked they went to link their account, and it is
   */
  record Arrival(PersonId person, String nextPath, boolean isLinked) {}

  /** How the person's account hangs together with the provider. */
  Link getLink(PersonId person);

  /** Whether somebody may come in through the provider. */
  enum Link {
    NONE,
    /** By the provider or by a password of their own. */
    LINKED,
    /** They have no password. */
    ONLY_WAY_IN
  }

  /**
   * Undoes the link.
   *
   * @throws kz.qadam.problem.ServiceException the person has no password to sign in with instead
   */
  void unlink(PersonId person);
}
