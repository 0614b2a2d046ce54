package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.Invitation;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.account.internal.InvitationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations in PostgreSQL. */
@Repository
class JdbcInvitations implements InvitationStore {

  private static final String SELECT =
      """
      SELECT i.id, i.role, i.territory_kato, i.organisation_id, i.only_assigned, i.valid_from,
             i.valid_to, i.display_name, i.invited_by, inviter.display_name AS invited_by_name,
             i.created_at, i.expires_at, i.accepted_at, i.accepted_by,
             accepter.display_name AS accepted_by_name, i.revoked_at
      FROM invitations i
      JOIN people inviter ON inviter.id = i.invited_by
      LEFT JOIN people accepter ON accepter.id = i.accepted_by
      """;

  private final ReadableRows readable = new ReadableRows("invitation");
  private final JdbcClient jdbc;

  JdbcInvitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(New wanted, byte[] tokenHash) {
    int added =
        jdbc.sql(
                """
                INSERT INTO invitations (token_hash, role, territory_kato, organisation_id,
                                         only_assigned, valid_from, valid_to, display_name,
                                         invited_by, created_at, expires_at)
                VALUES (:hash, :role, :territory, :organisation, :assigned, :from, :to, :name, :by,
                        :at, :expires)
                ON CONFLICT (token_hash) DO NOTHING
                """)
            .param("hash", tokenHash)
            .param("role", wanted.grant().role().code())
            .param("territory", ScopeColumns.territory(wanted.grant().scope()))
            .param("organisation", ScopeColumns.organisation(wanted.grant().scope()))
            .param("assigned", ScopeColumns.onlyAssigned(wanted.grant().scope()))
            .param("from", wanted.grant().validFrom())
            .param("to", wanted.grant().validTo())
            .param("name", wanted.displayName())
            .param("by", wanted.invitedBy().value())
            .param("at", Timestamp.from(wanted.createdAt()))
            .param("expires", Timestamp.from(wanted.expiresAt()))
            .update();
    return added == 1;
  }

  @Override
  public Optional<Invitation> findInvitation(long id) {
    return jdbc.sql(SELECT + "WHERE i.id = ?").param(id).query(this::read).list().stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Optional<Invitation> findInvitation(byte[] tokenHash) {
    return jdbc
        .sql(SELECT + "WHERE i.token_hash = ?")
        .param(tokenHash)
        .query(this::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public List<Invitation> listInvitations() {
    return jdbc.sql(SELECT + "ORDER BY i.id DESC").query(this::read).list().stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Invitation> listInvitations(PersonId person) {
    return jdbc
        .sql(SELECT + "WHERE i.invited_by = :id OR i.accepted_by = :id ORDER BY i.id DESC")
        .param("id", person.value())
        .query(this::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void revoke(long id, Instant at) {
    jdbc.sql(
            """
            UPDATE invitations SET revoked_at = ?
            WHERE id = ? AND accepted_at IS NULL AND revoked_at IS NULL
            """)
        .params(Timestamp.from(at), id)
        .update();
  }

  @Override
  public boolean accept(long id, Instant at) {
    int accepted =
        jdbc.sql(
                """
                UPDATE invitations SET accepted_at = :at
                WHERE id = :id AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > :at
                """)
            .param("id", id)
            .param("at", Timestamp.from(at))
            .update();
    return accepted == 1;
  }

  @Override
  public void setAcceptedBy(long id, PersonId person) {
    jdbc.sql("UPDATE invitations SET accepted_by = ?, display_name = NULL WHERE id = ?")
        .params(person.value(), id)
        .update();
  }

  private Optional<Invitation> read(ResultSet row, int number) throws SQLException {
    Optional<Role> role = readable.role(row);
    return role.isEmpty() ? Optional.empty() : Optional.of(read(row, role.get()));
  }

  private static Invitation read(ResultSet row, Role role) throws SQLException {
    Grant grant =
        new Grant(
            role,
            ScopeColumns.scope(row),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));
    long acceptedBy = row.getLong("accepted_by"); // 0: NULL
    return new Invitation(
        row.getLong("id"),
        grant,
        row.getString("display_name"),
        new NamedPerson(new PersonId(row.getLong("invited_by")), row.getString("invited_by_name")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        instant(row, "accepted_at"),
        acceptedBy == 0
            ? null
            : new NamedPerson(new PersonId(acceptedBy), row.getString("accepted_by_name")),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  @Override
  public void revokeAll(PersonId inviter, Instant at) {
    jdbc.sql(
            """
            UPDATE invitations SET revoked_at = ?
            WHERE invited_by = ? AND accepted_at IS NULL AND revoked_at IS NULL
            """)
        .params(Timestamp.from(at), inviter.value())
        .update();
  }

  @Override
  public void deleteExpired(Instant before) {
    jdbc.sql("DELETE FROM invitations WHERE expires_at < ?").param(Timestamp.from(before)).update();
  }
}
