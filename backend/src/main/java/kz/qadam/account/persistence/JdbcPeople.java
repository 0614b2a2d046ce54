package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.internal.PersonStore;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and grants in PostgreSQL. */
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
            INSERT INTO people (login, display_name, password_hash, must_change_password, created_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (login) DO NOTHING RETURNING id
            """)
        .params(
            person.login(),
            person.displayName(),
            stored.passwordHash(),
            person.mustChangePassword(),
            Timestamp.from(at))
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
  public void setPassword(PersonId id, String hash) {
    jdbc.sql("UPDATE people SET password_hash = ?, must_change_password = false WHERE id = ?")
        .params(hash, id.value())
        .update();
  }

  @Override
  public void addGrant(PersonId person, Grant grant, @Nullable PersonId givenBy, Instant at) {
    jdbc.sql(
            """
            INSERT INTO grants (person_id, role, territory_kato, organisation_id, valid_from,
                                valid_to, given_by, given_at)
            VALUES (:person, :role, :territory, :organisation, :from, :to, :by, :at)
            """)
        .param("person", person.value())
        .param("role", grant.role().code())
        .param("territory", territory(grant.scope()))
        .param("organisation", organisation(grant.scope()))
        .param("from", grant.validFrom())
        .param("to", grant.validTo())
        .param("by", givenBy == null ? null : givenBy.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static @Nullable String territory(GrantScope scope) {
    return scope instanceof GrantScope.Territory(KatoCode code) && !code.equals(KatoCode.COUNTRY)
        ? code.value()
        : null;
  }

  private static @Nullable Long organisation(GrantScope scope) {
    return scope instanceof GrantScope.Organisation(long id) ? id : null;
  }

  @Override
  public List<Grant> listGrants(PersonId person) {
    return jdbc.sql(
            """
            SELECT role, territory_kato, organisation_id, valid_from, valid_to
            FROM grants WHERE person_id = ? ORDER BY id
            """)
        .param(person.value())
        .query(JdbcPeople::grant)
        .list();
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

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        Role.parse(row.getString("role")),
        scope(row),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static GrantScope scope(ResultSet row) throws SQLException {
    long organisation = row.getLong("organisation_id"); // 0: NULL
    if (organisation != 0) {
      return new GrantScope.Organisation(organisation);
    }
    String kato = row.getString("territory_kato");
    return kato == null ? GrantScope.COUNTRY : new GrantScope.Territory(new KatoCode(kato));
  }
}
