package kz.qadam.account.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderAccount;
import org.jspecify.annotations.Nullable;

/** Where links with a provider are kept, and who is on the way there. */
public interface ProviderStore {

  /**
   * Somebody on the way to the provider.
   *
   * @param state comes back with the answer
   * @param nonce comes back in the token
   * @param codeVerifier RFC 7636
   * @param linkTo null: somebody signs in
   */
  record Request(
      String state,
      String nonce,
      String codeVerifier,
      String returnAddress,
      String nextPath,
      @Nullable PersonId linkTo) {}

  /** Adds a request, and forgets those that are over. */
  void add(byte[] ticketHash, Request request, Instant at, Instant expiresAt);

  /** Takes the request out if ticket and state fit and it is not over: nobody gets it twice. */
  Optional<Request> take(byte[] ticketHash, String state, Instant at);

  /** Also of a person who was erased. */
  Optional<PersonId> findPerson(String issuer, String subject);

  boolean isLinked(PersonId person, String issuer);

  /** Of every provider the installation ever had, oldest first. */
  List<ProviderAccount> listAccounts(PersonId person);

  /** Whether it was added: neither side was linked before, and the person was not erased. */
  boolean link(String issuer, String subject, PersonId person, Instant at);

  void unlink(PersonId person, String issuer);

  /** Undoes all links of the person, and ends those that are on their way. */
  void unlinkAll(PersonId person);
}
