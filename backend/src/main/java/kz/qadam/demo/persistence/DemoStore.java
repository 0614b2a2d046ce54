package kz.qadam.demo.persistence;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the database says about the demo, and the marks that loading it leaves. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class DemoStore {

  /** One loading at a time; the number is "demo" on a telephone's keys. */
  private static final long LOAD_LOCK = 3366;

  private final JdbcTemplate jdbc;

  DemoStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until no other process loads the demo, and keeps others waiting. */
  public void lock() {
    jdbc.execute("SELECT pg_advisory_xact_lock(" + LOAD_LOCK + ")");
  }

  /** Whether the register has never had anything in it. */
  public boolean isHomeEmpty() {
    return isTrue(
        """
        SELECT NOT EXISTS (SELECT FROM places) AND NOT EXISTS (SELECT FROM place_versions)
          AND NOT EXISTS (SELECT FROM imports WHERE kind = 'places')
          AND NOT EXISTS (SELECT FROM installation_settings WHERE name = 'demo')""");
  }

  /** Whether the home was started without the demo, which is then not loaded unasked. */
  public boolean isDeclined() {
    return isTrue("SELECT EXISTS (SELECT FROM installation_settings WHERE name = 'demo_declined')");
  }

  public void decline() {
    jdbc.update(
        """
        INSERT INTO installation_settings (name, value) VALUES ('demo_declined', 'true')
        ON CONFLICT (name) DO NOTHING""");
  }

  /** Marks the installation, so that every page says that it shows a demo. */
  public void markLoaded() {
    jdbc.update("DELETE FROM installation_settings WHERE name = 'demo_declined'");
    jdbc.update("INSERT INTO installation_settings (name, value) VALUES ('demo', 'loaded')");
  }

  /** Whether the register of this home is the demo. */
  public boolean isLoaded() {
    return isTrue("SELECT EXISTS (SELECT FROM installation_settings WHERE name = 'demo')");
  }

  /** The password of the demo accounts; empty before they are made. */
  public Optional<String> findPassword() {
    return jdbc
        .queryForList(
            "SELECT value FROM installation_settings WHERE name = 'demo_password'", String.class)
        .stream()
        .findFirst();
  }

  /** In plain text: it is printed at each start, and a demo holds nothing to protect. */
  public void keepPassword(String password) {
    jdbc.update(
        "INSERT INTO installation_settings (name, value) VALUES ('demo_password', ?)", password);
  }

  /** The first organisation of the demo. */
  public Optional<Long> findOrganisation() {
    return jdbc
        .queryForList("SELECT id FROM organisations ORDER BY id LIMIT 1", Long.class)
        .stream()
        .findFirst();
  }

  /** Opens the row of {@code imports} that the places point to. */
  public long openImport(byte[] contentSha256, long places) {
    Long id =
        jdbc.queryForObject(
            """
            INSERT INTO imports (kind, source, file_name, content_sha256, taken, unchanged, refused)
            VALUES ('demo', 'demo', 'demo', ?, ?, 0, 0) RETURNING id""",
            Long.class,
            contentSha256,
            places);
    return Objects.requireNonNull(id);
  }

  /** Places and services that come in this transaction are recorded as of then. */
  public void recordAsOf(Instant moment) {
    setDefaultTime("places", "timestamptz '" + moment + "'");
    setDefaultTime("services", "timestamptz '" + moment + "'");
  }

  /** Ends {@link #recordAsOf}. */
  public void recordAsOfNow() {
    setDefaultTime("places", "now()");
    setDefaultTime("services", "now()");
  }

  /** Tells the planner how much has come. */
  public void prepareForReading() {
    jdbc.execute("ANALYZE places, services, entrances, audits, observations, commitments");
  }

  /** Tells running services to read everything again. */
  public void announce() {
    jdbc.queryForObject("SELECT append_change('import', NULL)", Long.class);
  }

  private void setDefaultTime(String table, String expression) {
    jdbc.execute("ALTER TABLE " + table + " ALTER COLUMN recorded_at SET DEFAULT " + expression);
  }

  private boolean isTrue(String query) {
    return Boolean.TRUE.equals(jdbc.queryForObject(query, Boolean.class));
  }
}
