package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.internal.PersonStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL. */
@Repository
class JdbcPeople implements PersonStore {

  private static final String SELECT_PERSON =
      "SELECT id, login, display_name, must_change_password, password_hash FROM people"
          + " WHERE erased_at IS NULL AND ";

  private final JdbcClient jdbc;

  JdbcPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<PersonId> add(Stored stored, Instant at) {
    Person person = stored.person();
    return jdbc.sql(
            """
            INSERT INTO people (login, display_name, password_hash, must_change_password, created_at,
                                first_password_at)
            VALUES (:login, :name, :hash, :mustChange, :at,
                    CASE WHEN :mustChange THEN :at::timestamptz END)
            ON CONFLICT (login) DO NOTHING RETURNING id
            """)
        .param("login", person.login())
        .param("name", person.displayName())
        .param("hash", stored.passwordHash())
        .param("mustChange", person.mustChangePassword())
        .param("at", Timestamp.from(at))
        .query((row, number) -> new PersonId(row.getLong("id")))
        .optional();
  }

  @Override
  public Optional<Stored> findPerson(String login) {
    return jdbc.sql(SELECT_PERSON + "login = ?").param(login).query(JdbcPeople::stored).optional();
  }

  @Override
  public Optional<Stored> findPerson(PersonId id) {
    return jdbc.sql(SELECT_PERSON + "id = ?")
        .param(id.value())
        .query(JdbcPeople::stored)
        .optional();
  }

  @Override
  public boolean hasFirstPasswordFrom(PersonId id, Instant before) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM people WHERE id = ? AND must_change_password"
                + " AND first_password_at < ?)")
        .params(id.value(), Timestamp.from(before))
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean setPassword(PersonId id, String hash, String formerHash) {
    int changed =
        jdbc.sql(
                """
                UPDATE people SET password_hash = ?, must_change_password = false, first_password_at = NULL
                WHERE id = ? AND password_hash = ?
                """)
            .params(hash, id.value(), formerHash)
            .update();
    return changed == 1;
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    Person person =
        new Person(
            new PersonId(row.getLong("id")),
            row.getString("login"),
            row.getString("display_name"),
            row.getBoolean("must_change_password"));
    return new Stored(person, row.getString("password_hash"));
  }
}
