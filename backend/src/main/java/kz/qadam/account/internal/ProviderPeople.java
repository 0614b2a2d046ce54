package kz.qadam.account.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderFailure;
import kz.qadam.account.ProviderFailure.Kind;
import kz.qadam.account.ProviderService;
import kz.qadam.account.SecurityEvent;
import kz.qadam.account.SecurityLog;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Who a provider's account belongs to here. Issuer and subject decide, nothing else. */
@Component
class ProviderPeople {

  private static final int LONGEST_SUBJECT = 255; // OpenID Connect Core 1.0, section 2
  private static final int LONGEST_NAME = 200;

  private final ProviderStore links;
  private final PersonStore people;
  private final ProviderSettings settings;
  private final TransactionOperations transactions;
  private final Clock clock;

  ProviderPeople(
      ProviderStore links,
      PersonStore people,
      ProviderSettings settings,
      TransactionOperations transactions,
      Clock clock) {
    this.links = links;
    this.people = people;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Somebody as the provider knows them.
   *
   * @param name what to call them; never compared with anything
   */
  record Identity(String issuer, String subject, String name) {

    /**
     * Reads the claims.
     *
     * @throws ProviderFailure it names nobody
     */
    static Identity of(String issuer, OidcUser user) {
      String subject = Objects.requireNonNullElse(user.getSubject(), "");
      if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
        throw new ProviderFailure(Kind.UNPROVEN, "no subject that anybody could have");
      }
      String name =
          Stream.of(user.getFullName(), user.getPreferredUsername(), subject)
              .filter(text -> text != null && !text.isBlank())
              .findFirst()
              .orElseThrow();
      return new Identity(issuer, subject, shortened(name.strip().replaceAll("\\s+", " ")));
    }

    private static String shortened(String name) {
      return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME).strip();
    }
  }

  /**
   * The person of an account there; opens an account here when the installation wants that.
   *
   * @throws ProviderFailure nobody, or somebody who was erased
   */
  PersonId getOrOpen(Identity identity) {
    return findPerson(identity)
        .or(() -> open(identity))
        .or(() -> findPerson(identity)) // opened by another request just now
        .filter(person -> people.findPerson(person).isPresent())
        .orElseThrow(() -> new ProviderFailure(Kind.NO_ACCOUNT, "nobody is linked"));
  }

  private Optional<PersonId> findPerson(Identity identity) {
    return links.findPerson(identity.issuer(), identity.subject());
  }

  private Optional<PersonId> open(Identity identity) {
    if (settings.newcomers() != ProviderSettings.Newcomers.ACCOUNT) {
      return Optional.empty();
    }
    return Objects.requireNonNull(
        transactions.execute(
            transaction -> {
              PersonId person = add(identity);
              if (links.link(identity.issuer(), identity.subject(), person, clock.instant())) {
                return Optional.of(person);
              }
              transaction.setRollbackOnly();
              return Optional.empty();
            }));
  }

  /** The login says only how they come in: names of the provider are not compared with ours. */
  private PersonId add(Identity identity) {
    String login = "oidc-" + Passwords.makeFirst();
    Person wanted = new Person(DefaultAccountService.UNNUMBERED, login, identity.name(), false);
    return people.add(new PersonStore.Stored(wanted, null), clock.instant()).orElseThrow();
  }

  /**
   * Links an account there with a person here; both stay as they are when they already are.
   *
   * @throws ProviderFailure one of them is linked with another
   */
  PersonId link(Identity identity, PersonId person) {
    boolean isLinked =
        links.link(identity.issuer(), identity.subject(), person, clock.instant())
            || findPerson(identity).filter(person::equals).isPresent();
    if (!isLinked) {
      throw new ProviderFailure(Kind.TAKEN, "linked already");
    }
    SecurityLog.note(person, SecurityEvent.LINKED_WITH_PROVIDER);
    return person;
  }

  ProviderService.Link getLink(String issuer, PersonId person) {
    if (!links.isLinked(person, issuer)) {
      return ProviderService.Link.NONE;
    }
    return hasPassword(person) ? ProviderService.Link.LINKED : ProviderService.Link.ONLY_WAY_IN;
  }

  private boolean hasPassword(PersonId person) {
    return people.findPerson(person).map(PersonStore.Stored::passwordHash).isPresent();
  }

  /**
   * Undoes the link of a person who can still sign in.
   *
   * @throws ServiceException they have no password
   */
  @Transactional
  public void unlink(String issuer, PersonId person) {
    if (!hasPassword(person)) {
      throw ServiceException.invalid(List.of(FieldProblem.of("password", "required")));
    }
    links.unlink(person, issuer);
    SecurityLog.note(person, SecurityEvent.UNLINKED_FROM_PROVIDER);
  }
}
