package kz.qadam.account.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.internal.SecondFactorStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Second factors in PostgreSQL. */
@Repository
class JdbcSecondFactors implements SecondFactorStore {

  private final JdbcClient jdbc;

  JdbcSecondFactors(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Stored> find(PersonId person) {
    return jdbc.sql(
            "SELECT secret, confirmed_at IS NOT NULL AS confirmed"
                + " FROM second_factors WHERE person_id = ?")
        .param(person.value())
        .query((row, number) -> new Stored(row.getBytes("secret"), row.getBoolean("confirmed")))
        .optional();
  }

  @Override
  public void begin(PersonId person, byte[] secret, Instant at) {
    jdbc.sql(
            """
            INSERT INTO second_factors (person_id, secret, begun_at) VALUES (?, ?, ?)
            ON CONFLICT (person_id) DO UPDATE
            SET secret = excluded.secret, begun_at = excluded.begun_at, last_step = NULL
            WHERE second_factors.confirmed_at IS NULL
            """)
        .params(person.value(), secret, Timestamp.from(at))
        .update();
  }

  @Override
  @Transactional
  public void confirm(PersonId person, List<byte[]> recoveryCodeHashes, Instant at) {
    jdbc.sql("UPDATE second_factors SET confirmed_at = ? WHERE person_id = ?")
        .params(Timestamp.from(at), person.value())
        .update();
    recoveryCodeHashes.forEach(
        hash ->
            jdbc.sql("INSERT INTO recovery_codes (person_id, code_hash) VALUES (?, ?)")
                .params(person.value(), hash)
                .update());
  }

  @Override
  public boolean takeStep(PersonId person, long step) {
    return jdbc.sql(
                """
                UPDATE second_factors SET last_step = :step
                WHERE person_id = :person AND (last_step IS NULL OR last_step < :step)
                """)
            .param("step", step)
            .param("person", person.value())
            .update()
        == 1;
  }

  @Override
  public boolean takeRecoveryCode(PersonId person, byte[] hash, Instant at) {
    return jdbc.sql(
                """
                UPDATE recovery_codes SET used_at = ?
                WHERE person_id = ? AND code_hash = ? AND used_at IS NULL
                """)
            .params(Timestamp.from(at), person.value(), hash)
            .update()
        == 1;
  }

  @Override
  public Optional<Instant> findLastWrong(PersonId person, int atLeast) {
    return jdbc.sql(
            "SELECT last_wrong_at FROM second_factors WHERE person_id = ? AND wrong_codes >= ?")
        .params(person.value(), atLeast)
        .query((row, number) -> row.getTimestamp("last_wrong_at").toInstant())
        .optional();
  }

  @Override
  public void noteWrong(PersonId person, Instant at, Instant countedSince) {
    jdbc.sql(
            """
            UPDATE second_factors SET last_wrong_at = :at, wrong_codes =
              CASE WHEN last_wrong_at > :since::timestamptz THEN wrong_codes + 1 ELSE 1 END
            WHERE person_id = :person
            """)
        .param("at", Timestamp.from(at))
        .param("since", Timestamp.from(countedSince))
        .param("person", person.value())
        .update();
  }

  @Override
  public void forgetWrong(PersonId person) {
    jdbc.sql(
            """
            UPDATE second_factors SET wrong_codes = 0, last_wrong_at = NULL
            WHERE person_id = ? AND wrong_codes > 0
            """)
        .param(person.value())
        .update();
  }

  @Override
  public int countRecoveryCodes(PersonId person) {
    return jdbc.sql("SELECT count(*) FROM recovery_codes WHERE person_id = ? AND used_at IS NULL")
        .param(person.value())
        .query(Integer.class)
        .single();
  }

  @Override
  @Transactional
  public void remove(PersonId person) {
    jdbc.sql("DELETE FROM sign_in_steps WHERE person_id = ?").param(person.value()).update();
    jdbc.sql("DELETE FROM second_factors WHERE person_id = ?").param(person.value()).update();
  }

  @Override
  @Transactional
  public boolean addSignIn(
      byte[] ticketHash,
      PersonId person,
      @Nullable String passwordHash,
      Instant at,
      Instant expiresAt) {
    jdbc.sql("DELETE FROM sign_in_steps WHERE expires_at <= ?").param(Timestamp.from(at)).update();
    int added =
        jdbc.sql(
                """
                INSERT INTO sign_in_steps (ticket_hash, person_id, expires_at)
                SELECT :ticket, id, :expires::timestamptz FROM people
                WHERE id = :person AND erased_at IS NULL
                  AND (:hash::text IS NULL OR password_hash = :hash)
                FOR SHARE
                """)
            .param("ticket", ticketHash)
            .param("expires", Timestamp.from(expiresAt))
            .param("person", person.value())
            .param("hash", passwordHash)
            .update();
    return added == 1;
  }

  @Override
  public Optional<PersonId> findSignIn(byte[] ticketHash, Instant at) {
    return jdbc.sql("SELECT person_id FROM sign_in_steps WHERE ticket_hash = ? AND expires_at > ?")
        .params(ticketHash, Timestamp.from(at))
        .query((row, number) -> new PersonId(row.getLong("person_id")))
        .optional();
  }

  @Override
  public boolean takeSignIn(byte[] ticketHash, Instant at) {
    return jdbc.sql("DELETE FROM sign_in_steps WHERE ticket_hash = ? AND expires_at > ?")
            .params(ticketHash, Timestamp.from(at))
            .update()
        == 1;
  }
}
