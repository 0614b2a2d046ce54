package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.Device;
import kz.qadam.account.PersonId;
import kz.qadam.account.internal.SessionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in PostgreSQL. */
@Repository
class JdbcSessions implements SessionStore {

  private final JdbcClient jdbc;

  JdbcSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean add(
      PersonId person,
      @Nullable String passwordHash,
      byte[] tokenHash,
      String device,
      Instant at,
      Instant expiresAt) {
    int added =
        jdbc.sql(
                """
                INSERT INTO sessions
                  (person_id, token_hash, device, created_at, last_seen_at, expires_at)
                SELECT id, :token, :device, :at::timestamptz, :at::timestamptz, :expires::timestamptz
                FROM people
                WHERE id = :person AND erased_at IS NULL
                  AND (:hash::text IS NULL OR password_hash = :hash)
                FOR SHARE
                """)
            .param("person", person.value())
            .param("hash", passwordHash)
            .param("token", tokenHash)
            .param("device", device)
            .param("at", Timestamp.from(at))
            .param("expires", Timestamp.from(expiresAt))
            .update();
    return added == 1;
  }

  @Override
  public Optional<Open> findOpen(byte[] tokenHash, Instant at) {
    return jdbc.sql(
            """
            SELECT s.id, s.person_id, s.last_seen_at
            FROM sessions s JOIN people p ON p.id = s.person_id AND p.erased_at IS NULL
            WHERE s.token_hash = ? AND s.revoked_at IS NULL AND s.expires_at > ?
            """)
        .params(tokenHash, Timestamp.from(at))
        .query(
            (row, number) ->
                new Open(
                    row.getLong("id"),
                    new PersonId(row.getLong("person_id")),
                    row.getTimestamp("last_seen_at").toInstant()))
        .optional();
  }

  @Override
  public boolean isRevoked(byte[] tokenHash) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM sessions WHERE token_hash = ? AND revoked_at IS NOT NULL)")
        .param(tokenHash)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void touch(long session, Instant at, Instant expiresAt, Duration wholeLife) {
    jdbc.sql(
            """
            UPDATE sessions SET last_seen_at = ?,
              expires_at = LEAST(?::timestamptz, created_at + make_interval(secs => ?))
            WHERE id = ?
            """)
        .params(Timestamp.from(at), Timestamp.from(expiresAt), wholeLife.toSeconds(), session)
        .update();
  }

  @Override
  public void expire(PersonId person, long session, Instant at) {
    jdbc.sql(
            """
            UPDATE sessions SET expires_at = GREATEST(?, created_at + interval '1 microsecond')
            WHERE person_id = ? AND id = ? AND expires_at > ?
            """)
        .params(Timestamp.from(at), person.value(), session, Timestamp.from(at))
        .update();
  }

  @Override
  public List<Device> listOpen(PersonId person, Instant at) {
    return jdbc.sql(
            """
            SELECT id, device, created_at, last_seen_at FROM sessions
            WHERE person_id = ? AND revoked_at IS NULL AND expires_at > ?
            ORDER BY last_seen_at DESC, id DESC
            """)
        .params(person.value(), Timestamp.from(at))
        .query(JdbcSessions::device)
        .list();
  }

  @Override
  public List<Device> listKept(PersonId person) {
    return jdbc.sql(
            """
            SELECT id, device, created_at, last_seen_at FROM sessions
            WHERE person_id = ? ORDER BY last_seen_at DESC, id DESC
            """)
        .param(person.value())
        .query(JdbcSessions::device)
        .list();
  }

  private static Device device(ResultSet row, int number) throws SQLException {
    return new Device(
        row.getLong("id"),
        row.getString("device"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("last_seen_at").toInstant());
  }

  @Override
  public void revoke(PersonId person, long session, Instant at) {
    jdbc.sql(
            """
            UPDATE sessions SET revoked_at = ?
            WHERE person_id = ? AND id = ? AND revoked_at IS NULL
            """)
        .params(Timestamp.from(at), person.value(), session)
        .update();
  }

  @Override
  public void revokeOthers(PersonId person, long kept, Instant at) {
    jdbc.sql(
            """
            UPDATE sessions SET revoked_at = ?
            WHERE person_id = ? AND id <> ? AND revoked_at IS NULL
            """)
        .params(Timestamp.from(at), person.value(), kept)
        .update();
    endFirstSteps(person);
  }

  private void endFirstSteps(PersonId person) {
    jdbc.sql("DELETE FROM sign_in_steps WHERE person_id = ?").param(person.value()).update();
  }

  @Override
  public void revokeAll(PersonId person, Instant at) {
    jdbc.sql("UPDATE sessions SET revoked_at = ? WHERE person_id = ? AND revoked_at IS NULL")
        .params(Timestamp.from(at), person.value())
        .update();
    endFirstSteps(person);
  }

  @Override
  public void deleteAll(PersonId person) {
    jdbc.sql("DELETE FROM sessions WHERE person_id = ?").param(person.value()).update();
  }

  @Override
  public void deleteExpired(Instant before) {
    jdbc.sql("DELETE FROM sessions WHERE expires_at < ?").param(Timestamp.from(before)).update();
  }
}
