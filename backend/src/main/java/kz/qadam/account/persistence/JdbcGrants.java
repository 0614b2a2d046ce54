package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.internal.GrantStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Grants in PostgreSQL. */
@Repository
class JdbcGrants implements GrantStore {

  private static final String SELECT =
      """
      SELECT g.id, g.person_id, g.role, g.territory_kato, g.organisation_id, g.only_assigned,
             g.valid_from, g.valid_to, g.given_by, giver.display_name AS given_by_name, g.given_at,
             g.ended_at, g.ended_by, ender.display_name AS ended_by_name
      FROM grants g
      LEFT JOIN people giver ON giver.id = g.given_by
      LEFT JOIN people ender ON ender.id = g.ended_by
      """;

  private final ReadableRows readable = new ReadableRows("grant");
  private final JdbcClient jdbc;

  JdbcGrants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(PersonId person, Grant grant, @Nullable PersonId givenBy, Instant at) {
    jdbc.sql(
            """
            INSERT INTO grants (person_id, role, territory_kato, organisation_id, only_assigned,
                                valid_from, valid_to, given_by, given_at)
            VALUES (:person, :role, :territory, :organisation, :assigned, :from, :to, :by, :at)
            """)
        .param("person", person.value())
        .param("role", grant.role().code())
        .param("territory", ScopeColumns.territory(grant.scope()))
        .param("organisation", ScopeColumns.organisation(grant.scope()))
        .param("assigned", ScopeColumns.onlyAssigned(grant.scope()))
        .param("from", grant.validFrom())
        .param("to", grant.validTo())
        .param("by", givenBy == null ? null : givenBy.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  @Override
  public void lockPerson(PersonId person) {
    jdbc.sql("SELECT id FROM people WHERE id = ? FOR NO KEY UPDATE")
        .param(person.value())
        .query(Long.class)
        .optional(); // empty: nobody to wait for, as what follows will find
  }

  @Override
  public Optional<KeptGrant> findGrant(long id) {
    return jdbc.sql(SELECT + "WHERE g.id = ?").param(id).query(this::kept).list().stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public List<KeptGrant> listGrants(Collection<PersonId> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(SELECT + "WHERE g.person_id IN (:people) ORDER BY g.id")
        .param("people", people.stream().map(PersonId::value).toList())
        .query(this::kept)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public boolean end(long id, PersonId endedBy, Instant at) {
    int ended =
        jdbc.sql("UPDATE grants SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
            .params(Timestamp.from(at), endedBy.value(), id)
            .update();
    return ended == 1;
  }

  @Override
  public List<KeptGrant> lockCountryAdministration(LocalDate day, String issuer) {
    return jdbc
        .sql(
            SELECT
                + """
                JOIN people p ON p.id = g.person_id AND p.erased_at IS NULL
                WHERE g.role = 'administrator' AND g.territory_kato IS NULL AND g.ended_at IS NULL
                  AND g.valid_from <= :day AND g.valid_to IS NULL
                  AND (p.password_hash IS NOT NULL OR EXISTS (
                    SELECT FROM provider_accounts a
                    WHERE a.person_id = p.id AND a.issuer = :issuer))
                ORDER BY g.id FOR UPDATE OF g
                """)
        .param("day", day)
        .param("issuer", issuer)
        .query(this::kept)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<KeptGrant> kept(ResultSet row, int number) throws SQLException {
    Optional<Role> role = readable.role(row);
    return role.isEmpty() ? Optional.empty() : Optional.of(kept(row, role.get()));
  }

  private static KeptGrant kept(ResultSet row, Role role) throws SQLException {
    Grant grant =
        new Grant(
            role,
            ScopeColumns.scope(row),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));
    Timestamp endedAt = row.getTimestamp("ended_at");
    return new KeptGrant(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        grant,
        named(row, "given_by"),
        row.getTimestamp("given_at").toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        named(row, "ended_by"));
  }

  private static @Nullable NamedPerson named(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column); // 0: NULL
    return id == 0 ? null : new NamedPerson(new PersonId(id), row.getString(column + "_name"));
  }
}
