package kz.qadam.map.persistence;

import java.util.Arrays;
import java.util.List;
import kz.qadam.map.FoundPlaces;
import kz.qadam.map.TextSearch;
import kz.qadam.place.PlaceId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Compares every place's words with ILIKE; right for a register of some ten thousand places. */
@Repository
class SqlTextSearch implements TextSearch {

  private static final String MATCHES =
      """
      SELECT id FROM places
      WHERE removed_at IS NULL
        AND concat_ws(' ', name_kk, name_ru, name_en, address_kk, address_ru, address_en)
            ILIKE ALL (?)
      """;

  private final JdbcTemplate jdbc;

  SqlTextSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(readOnly = true)
  public FoundPlaces findPlaces(String words) {
    String[] patterns =
        Arrays.stream(words.strip().split("\\s+"))
            .map(SqlTextSearch::pattern)
            .toArray(String[]::new);
    List<PlaceId> ids =
        jdbc.query(
            connection -> {
              var statement = connection.prepareStatement(MATCHES);
              statement.setArray(1, connection.createArrayOf("text", patterns));
              return statement;
            },
            (row, _) -> new PlaceId(row.getLong(1)));
    return FoundPlaces.of(ids);
  }

  /** A word that may stand anywhere; signs with a meaning in LIKE stand for themselves. */
  private static String pattern(String word) {
    return "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
