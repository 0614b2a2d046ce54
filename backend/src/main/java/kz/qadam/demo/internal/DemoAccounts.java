package kz.qadam.demo.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.AccountService;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.demo.persistence.DemoStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One account per role in a home with a demo, and in no other; its password is no secret there. */
@Component
class DemoAccounts {

  private static final int PASSWORD_BYTES = 12;

  private final DemoStore store;
  private final AccountService accounts;
  private final Clock clock;

  DemoAccounts(DemoStore store, AccountService accounts, Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * How to sign in to a demo.
   *
   * @param logins of those accounts that nobody erased
   * @param password of each, unless somebody has changed theirs since
   */
  record Opened(List<String> logins, String password) {

    Opened {
      logins = List.copyOf(logins);
    }
  }

  /** The demo accounts, which are made if need be; empty in a real home. */
  @Transactional
  public Optional<Opened> ensure() {
    store.lock();
    if (!store.isLoaded()) {
      return Optional.empty();
    }
    String password = store.findPassword().orElseGet(this::open);
    List<String> logins = new ArrayList<>();
    for (Role role : Role.values()) {
      accounts
          .findPerson(role.code())
          .ifPresent(
              person -> {
                giveOnce(person.id(), role);
                logins.add(role.code());
              });
    }
    return Optional.of(new Opened(logins, password));
  }

  /** Opens the accounts, which may do nothing yet, and gives the one of the reviewer. */
  @Transactional
  public PersonId openReviewer() {
    open();
    return accounts.findPerson(Role.REVIEWER.code()).orElseThrow().id();
  }

  private String open() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    store.keepPassword(password);
    for (Role role : Role.values()) {
      if (scope(role).isPresent()) {
        accounts.createForDemo(role.code(), "Demo: " + role.code(), password);
      }
    }
    return password;
  }

  private void giveOnce(PersonId person, Role role) {
    if (accounts.listGrants(person).isEmpty()) {
      LocalDate today = LocalDate.now(clock);
      scope(role)
          .ifPresent(scope -> accounts.give(person, new Grant(role, scope, today, null), null));
    }
  }

  /** Everywhere, or one organisation; empty when the demo has none. */
  private Optional<GrantScope> scope(Role role) {
    return role == Role.ORGANISATION
        ? store.findOrganisation().map(GrantScope.Organisation::new)
        : Optional.of(GrantScope.COUNTRY);
  }
}
