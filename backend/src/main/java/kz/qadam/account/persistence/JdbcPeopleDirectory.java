package kz.qadam.account.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.PeopleQuery;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.account.internal.PeopleDirectory;
import kz.qadam.territory.KatoCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL, as a list with a search. */
@Repository
class JdbcPeopleDirectory implements PeopleDirectory {

  private static final String SELECT =
      "SELECT p.id, p.login, p.display_name, p.must_change_password, p.created_at, p.erased_at"
          + " FROM people p WHERE ";

  /** Ә after А, as Kazakh readers look for it; by bytes it would come last. */
  private static final String NAME = "p.display_name COLLATE \"kk-x-icu\"";

  private final JdbcClient jdbc;

  JdbcPeopleDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Person> findPeople(PeopleQuery query, AdministeredArea area, int limit) {
    List<String> conditions = new ArrayList<>(List.of("p.erased_at IS NULL"));
    Map<String, Object> values = new HashMap<>(Map.of("limit", limit));
    addWords(query.words(), conditions, values);
    if (!area.isCountry()) {
      conditions.add(
          "EXISTS (SELECT FROM grants g WHERE g.person_id = p.id AND g.territory_kato ~ :area)");
      values.put("area", within(area));
    }
    if (query.after() != null) {
      // Of somebody erased since, nobody knows where in the list they stood: it starts again.
      conditions.add(
          "COALESCE(("
              + NAME
              + ", p.id) > (SELECT "
              + NAME
              + ", p.id FROM people p WHERE p.id = :after AND p.erased_at IS NULL), true)");
      values.put("after", query.after().value());
    }
    return jdbc.sql(
            SELECT + String.join(" AND ", conditions) + " ORDER BY " + NAME + ", p.id LIMIT :limit")
        .params(values)
        .query(JdbcPeopleDirectory::person)
        .list();
  }

  private static void addWords(String text, List<String> conditions, Map<String, Object> values) {
    if (text.isBlank()) {
      return;
    }
    String[] words = text.strip().split("\\s+", -1);
    for (int i = 0; i < words.length; i++) {
      conditions.add("concat_ws(' ', p.display_name, p.login) ILIKE :word" + i);
      values.put("word" + i, "%" + words[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
  }

  /** A pattern of codes: those that start as one of the territories does. */
  private static String within(AdministeredArea area) {
    return area.territories().stream()
        .map(KatoCode::prefix)
        .collect(Collectors.joining("|", "^(", ")"));
  }

  @Override
  public Optional<Row> findRow(PersonId id) {
    return jdbc.sql(SELECT + "p.id = ?")
        .param(id.value())
        .query(JdbcPeopleDirectory::row)
        .optional();
  }

  @Override
  public void setFirstPassword(PersonId id, String hash, Instant at) {
    jdbc.sql(
            """
            UPDATE people SET password_hash = ?, must_change_password = true, first_password_at = ?
            WHERE id = ?
            """)
        .params(hash, Timestamp.from(at), id.value())
        .update();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    Timestamp erasedAt = row.getTimestamp("erased_at");
    return new Row(
        new PersonId(row.getLong("id")),
        erasedAt == null ? person(row, number) : null,
        row.getTimestamp("created_at").toInstant(),
        erasedAt == null ? null : erasedAt.toInstant());
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getLong("id")),
        row.getString("login"),
        row.getString("display_name"),
        row.getBoolean("must_change_password"));
  }

  @Override
  public void erase(PersonId id, Instant at) {
    jdbc.sql("DELETE FROM provider_accounts WHERE person_id = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM second_factors WHERE person_id = ?").param(id.value()).update();
    jdbc.sql("DELETE FROM sign_in_steps WHERE person_id = ?").param(id.value()).update();
    jdbc.sql(
            """
            UPDATE people
            SET login = NULL, display_name = NULL, password_hash = NULL, first_password_at = NULL,
              erased_at = ?
            WHERE id = ?
            """)
        .params(Timestamp.from(at), id.value())
        .update();
  }
}
