package kz.qadam.site.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where to point the browser, once pages are answered. */
@Component
class AddressAnnouncement {

  @EventListener
  void announce(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof ReactiveWebServerApplicationContext context
        && context.getWebServer() != null) {
      int port = context.getWebServer().getPort();
      System.out.println("qadam: open http://127.0.0.1:" + port + "/  (Ctrl-C stops)");
    }
  }
}
