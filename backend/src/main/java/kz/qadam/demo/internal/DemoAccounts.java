package kz.qadam.demo.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
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

  /** The password of all demo accounts, which are made if need be; empty in a real home. */
  @Transactional
  public Optional<String> ensure() {
    store.lock();
    if (!store.isLoaded()) {
      return Optional.empty();
    }
    Optional<String> kept = store.findPassword();
    return kept.isPresent() ? kept : Optional.of(make());
  }

  private String make() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    store.keepPassword(password);
    LocalDate today = LocalDate.now(clock);
    for (Role role : Role.values()) {
      scope(role)
          .ifPresent(
              scope -> {
                PersonId person =
                    accounts.createForDemo(role.code(), "Demo: " + role.code(), password);
                accounts.give(person, new Grant(role, scope, today, null), null);
              });
    }
    return password;
  }

  /** Everywhere, or one organisation; empty when the demo has none. */
  private Optional<GrantScope> scope(Role role) {
    return role == Role.ORGANISATION
        ? store.findOrganisation().map(GrantScope.Organisation::new)
        : Optional.of(GrantScope.COUNTRY);
  }
}
