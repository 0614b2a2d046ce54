package kz.qadam.site.persistence;

import java.util.Objects;
import kz.qadam.site.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the settings in memory, since pages of problems are written on threads that must not block,
 * and reads them again now and then: a demo may be loaded by a command while the service runs.
 */
@Component
class StoredInstallation implements Installation {

  /** Run from compiled classes instead of the jar, whose manifest holds the version. */
  private static final String UNRELEASED = "0.1.0-SNAPSHOT";

  private final JdbcClient jdbc;
  private volatile boolean isDemo;

  StoredInstallation(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isDemo() {
    return isDemo;
  }

  @Override
  public String version() {
    String released = StoredInstallation.class.getPackage().getImplementationVersion();
    return Objects.requireNonNullElse(released, UNRELEASED);
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(initialDelay = 20_000, fixedDelay = 20_000) // milliseconds
  void read() {
    isDemo =
        jdbc.sql("SELECT count(*) FROM installation_settings WHERE name = 'demo'")
                .query(Long.class)
                .single()
            > 0;
  }
}
