package kz.qadam.place.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.place.Organisation;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.internal.OrganisationStore;
import kz.qadam.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations in PostgreSQL. */
@Repository
class JdbcOrganisations implements OrganisationStore {

  private static final String SELECT =
      "SELECT id, bin, name_kk, name_ru, name_en, owner_class FROM organisations WHERE ";

  /** What {@code organisations.source} says of those that no import brought. */
  private static final String ENTERED_BY_HAND = "register";

  private final JdbcClient jdbc;

  JdbcOrganisations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Organisation> findOrganisation(long id) {
    return jdbc.sql(SELECT + "id = ?").param(id).query(JdbcOrganisations::read).optional();
  }

  @Override
  public Optional<Organisation> findByBin(String bin) {
    return jdbc.sql(SELECT + "bin = ?").param(bin).query(JdbcOrganisations::read).optional();
  }

  @Override
  public List<Organisation> findOrganisations(String words, long after, int limit) {
    StringBuilder condition = new StringBuilder("id > :after");
    Map<String, Object> values = new HashMap<>(Map.of("after", after, "limit", limit));
    String[] parts = words.isBlank() ? new String[0] : words.strip().split("\\s+", -1);
    for (int i = 0; i < parts.length; i++) {
      condition.append(" AND concat_ws(' ', name_kk, name_ru, name_en, bin) ILIKE :word").append(i);
      values.put("word" + i, "%" + parts[i].replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    return jdbc.sql(SELECT + condition + " ORDER BY id LIMIT :limit")
        .params(values)
        .query(JdbcOrganisations::read)
        .list();
  }

  @Override
  public long add(Organisation wanted) {
    return written(
            """
            INSERT INTO organisations (bin, name_kk, name_ru, name_en, owner_class, source)
            VALUES (:bin, :kk, :ru, :en, :class, :source) RETURNING id
            """,
            wanted)
        .param("source", ENTERED_BY_HAND)
        .query(Long.class)
        .single();
  }

  @Override
  public void replace(Organisation wanted) {
    written(
            """
            UPDATE organisations
            SET bin = :bin, name_kk = :kk, name_ru = :ru, name_en = :en, owner_class = :class
            WHERE id = :id
            """,
            wanted)
        .param("id", wanted.id())
        .update();
  }

  private JdbcClient.StatementSpec written(String statement, Organisation wanted) {
    return jdbc.sql(statement)
        .param("bin", wanted.bin())
        .param("kk", wanted.name().kk())
        .param("ru", wanted.name().ru())
        .param("en", wanted.name().en())
        .param("class", wanted.ownerClass().code());
  }

  private static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getLong("id"),
        row.getString("bin"),
        new LocalizedText(
            row.getString("name_kk"), row.getString("name_ru"), row.getString("name_en")),
        OwnerClass.of(row.getString("owner_class")));
  }
}
