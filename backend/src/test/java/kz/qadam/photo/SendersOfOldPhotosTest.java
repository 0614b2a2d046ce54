package kz.qadam.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.qadam.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos that came before anybody noted who sent them. */
class SendersOfOldPhotosTest {

  private static final String NAME = "ab".repeat(32);

  private final PGSimpleDataSource source =
      TestDatabase.withoutTables("photo_senders").dataSource();
  private final JdbcClient sql = JdbcClient.create(source);

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private long aPerson(String login) {
    return sql.sql(
            "INSERT INTO people (login, display_name, must_change_password, created_at)"
                + " VALUES (?, ?, false, now()) RETURNING id")
        .params(login, login)
        .query(Long.class)
        .single();
  }

  private void recordItem(long person, String kind) {
    UUID visit = UUID.randomUUID();
    sql.sql("INSERT INTO fieldwork_visits VALUES (?, ?, now())").params(visit, person).update();
    sql.sql(
            """
            WITH batch AS (
              INSERT INTO fieldwork_batches (person_id, session_id, sent_at, received_at)
              VALUES (?, 1, now(), now()) RETURNING id), item AS (
              SELECT format('{"kind":"%s","photo":"%s"}', ?::text, ?::text) AS body)
            INSERT INTO fieldwork_items (id, visit_id, seq, body, sha256, batch_id)
            SELECT gen_random_uuid(), ?, 1, body, sha256(convert_to(body, 'UTF8')), batch.id
            FROM item, batch""")
        .params(person, kind, NAME, visit)
        .update();
  }

  @Test
  void belongToWhoeverNamedThemFirst() {
    migrate("152");
    long dropper = aPerson("dropper");
    long photographer = aPerson("photographer");
    long claimant = aPerson("claimant");
    sql.sql(
            "INSERT INTO photos VALUES (decode(?, 'hex'), 'image/jpeg', 1, 1, 1, now()),"
                + " (decode(?, 'hex'), 'image/jpeg', 1, 1, 1, now())")
        .params(NAME, "cd".repeat(32))
        .update();
    recordItem(dropper, "photo-dropped");
    recordItem(photographer, "photo");
    recordItem(claimant, "photo");
    migrate("latest");
    assertThat(
            sql.sql("SELECT person_id, encode(sha256, 'hex') AS name FROM photo_senders")
                .query()
                .listOfRows())
        .singleElement()
        .hasToString("{person_id=" + photographer + ", name=" + NAME + "}");
  }
}
