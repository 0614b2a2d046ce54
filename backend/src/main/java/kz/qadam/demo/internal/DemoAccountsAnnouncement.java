package kz.qadam.demo.internal;

import java.util.Arrays;
import java.util.stream.Collectors;
import kz.qadam.account.Role;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal of a demo how to sign in. */
@Component
class DemoAccountsAnnouncement {

  private final DemoAccounts accounts;

  DemoAccountsAnnouncement(DemoAccounts accounts) {
    this.accounts = accounts;
  }

  @EventListener
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ReactiveWebServerApplicationContext) {
      accounts.ensure().ifPresent(DemoAccountsAnnouncement::print);
    }
  }

  private static void print(String password) {
    String logins = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
    System.out.println("qadam: demo accounts: " + logins + "; password of each: " + password);
  }
}
