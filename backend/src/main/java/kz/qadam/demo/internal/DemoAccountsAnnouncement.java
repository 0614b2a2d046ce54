package kz.qadam.demo.internal;

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

  private static void print(DemoAccounts.Opened opened) {
    System.out.printf(
        "qadam: demo accounts: %s; password of each, unless a visitor changed it: %s%n",
        String.join(", ", opened.logins()), opened.password());
  }
}
