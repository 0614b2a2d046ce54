package kz.qadam;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of its own for one test class, in the private PostGIS cluster that {@code ./qadam mvn}
 * and {@code ./qadam test} start. Without the cluster tests fail; they never skip.
 */
public final class TestDatabase {

  private static final String CLUSTER_URL = environment("QADAM_TEST_DB_URL");
  private static final String USER = environment("QADAM_DB_USER");
  private static final String PASSWORD = environment("QADAM_DB_PASSWORD");

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /**
   * Makes a database with all tables and no rows; one of the same name is dropped first.
   *
   * @param name lower-case letters and underscores
   */
  public static TestDatabase empty(String name) {
    return make("test_" + name, Migrated.NAME);
  }

  /** As {@link #empty}, but with PostGIS alone: the application under test makes the tables. */
  public static TestDatabase withoutTables(String name) {
    return make("test_" + name, "template1");
  }

  /** All migrations, applied once for all databases that are copies of it. */
  private static final class Migrated {

    private static final String NAME = make();

    private static String make() {
      String name = "test_migrated";
      TestDatabase database = TestDatabase.make(name, "template1");
      Flyway.configure()
          .dataSource(database.url, USER, PASSWORD)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return name;
    }
  }

  private static TestDatabase make(String name, String template) {
    try (Connection connection = DriverManager.getConnection(CLUSTER_URL, USER, PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException e) {
      throw new IllegalStateException("test database " + name, e);
    }
    return new TestDatabase(CLUSTER_URL.replaceFirst("/[^/]*$", "/" + name));
  }

  public String url() {
    return url;
  }

  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(USER);
    source.setPassword(PASSWORD);
    return source;
  }

  private static String environment(String name) {
    return Objects.requireNonNull(
        System.getenv(name), name + " is not set: run tests through ./qadam mvn or ./qadam test");
  }
}
