package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderAccount;
import kz.qadam.account.internal.ProviderStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Links with providers in PostgreSQL. */
@Repository
class JdbcProviders implements ProviderStore {

  private final JdbcClient jdbc;

  JdbcProviders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional
  public void add(byte[] ticketHash, Request request, Instant at, Instant expiresAt) {
    jdbc.sql("DELETE FROM provider_requests WHERE expires_at <= ?")
        .param(Timestamp.from(at))
        .update();
    jdbc.sql(
            """
            INSERT INTO provider_requests (ticket_hash, state, nonce, code_verifier, return_address,
                                           next_path, person_id, expires_at)
            VALUES (:ticket, :state, :nonce, :verifier, :returnAddress, :next, :person, :expiresAt)
            """)
        .param("ticket", ticketHash)
        .param("state", request.state())
        .param("nonce", request.nonce())
        .param("verifier", request.codeVerifier())
        .param("returnAddress", request.returnAddress())
        .param("next", request.nextPath())
        .param("person", request.linkTo() == null ? null : request.linkTo().value())
        .param("expiresAt", Timestamp.from(expiresAt))
        .update();
  }

  @Override
  public Optional<Request> take(byte[] ticketHash, String state, Instant at) {
    return jdbc.sql(
            """
            DELETE FROM provider_requests WHERE ticket_hash = ? AND state = ? AND expires_at > ?
            RETURNING state, nonce, code_verifier, return_address, next_path, person_id
            """)
        .params(ticketHash, state, Timestamp.from(at))
        .query(JdbcProviders::request)
        .optional();
  }

  private static Request request(ResultSet row, int number) throws SQLException {
    long person = row.getLong("person_id"); // 0: NULL
    return new Request(
        row.getString("state"),
        row.getString("nonce"),
        row.getString("code_verifier"),
        row.getString("return_address"),
        row.getString("next_path"),
        person == 0 ? null : new PersonId(person));
  }

  @Override
  public Optional<PersonId> findPerson(String issuer, String subject) {
    return jdbc.sql("SELECT person_id FROM provider_accounts WHERE issuer = ? AND subject = ?")
        .params(issuer, subject)
        .query((row, number) -> new PersonId(row.getLong("person_id")))
        .optional();
  }

  @Override
  public boolean isLinked(PersonId person, String issuer) {
    return jdbc.sql("SELECT 1 FROM provider_accounts WHERE person_id = ? AND issuer = ?")
        .params(person.value(), issuer)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  @Override
  public List<ProviderAccount> listAccounts(PersonId person) {
    return jdbc.sql(
            """
            SELECT issuer, subject, linked_at FROM provider_accounts
            WHERE person_id = ? ORDER BY linked_at, issuer
            """)
        .param(person.value())
        .query(
            (row, number) ->
                new ProviderAccount(
                    row.getString("issuer"),
                    row.getString("subject"),
                    row.getTimestamp("linked_at").toInstant()))
        .list();
  }

  @Override
  public boolean link(String issuer, String subject, PersonId person, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO provider_accounts (issuer, subject, person_id, linked_at)
                SELECT ?, ?, id, ?::timestamptz FROM people WHERE id = ? AND erased_at IS NULL FOR SHARE
                ON CONFLICT DO NOTHING
                """)
            .params(issuer, subject, Timestamp.from(at), person.value())
            .update()
        == 1;
  }

  @Override
  public void unlink(PersonId person, String issuer) {
    jdbc.sql("DELETE FROM provider_accounts WHERE person_id = ? AND issuer = ?")
        .params(person.value(), issuer)
        .update();
  }

  @Override
  public void unlinkAll(PersonId person) {
    jdbc.sql("DELETE FROM provider_requests WHERE person_id = ?").param(person.value()).update();
    jdbc.sql("DELETE FROM provider_accounts WHERE person_id = ?").param(person.value()).update();
  }
}
