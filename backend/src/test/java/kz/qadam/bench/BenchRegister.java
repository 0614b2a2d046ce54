package kz.qadam.bench;

import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;
import org.postgresql.PGConnection;

/** Fills a register with places that were audited once, with so many facts each; from a seed. */
final class BenchRegister {

  private static final int PLACES_AT_ONCE = 2_000;
  private static final int NARROW_PERCENT = 5;

  private final Connection connection;
  private final StandardPack pack;
  private final Random random = new Random(3846);

  BenchRegister(Connection connection, StandardPack pack) {
    this.connection = connection;
    this.pack = pack;
  }

  void fill(int places, int facts) throws Exception {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO places (source, source_id, kind, name_kk, geom, storeys, owner_class, owner_basis,"
              + " territory_kato, territory_basis, content_hash) SELECT 'bench', n, 'EDU.school', 'мектеп',"
              + " ST_SetSRID(ST_Point(76.95, 43.25), 4326), 2, 'private', 'stated', '750000000', 'stated', '\\x00'"
              + " FROM generate_series(1, "
              + places
              + ") n");
      long first = 1;
      for (int done = 0; done < places; done += PLACES_AT_ONCE) {
        audits(first + done, Math.min(PLACES_AT_ONCE, places - done), facts);
      }
      statement.execute("VACUUM ANALYZE places");
      statement.execute("VACUUM ANALYZE audits");
      statement.execute("VACUUM ANALYZE observations");
    }
  }

  private void audits(long first, int count, int facts) throws Exception {
    StringBuilder audits = new StringBuilder();
    StringBuilder observations = new StringBuilder();
    List<Question> questions = questions(facts);
    for (long place = first; place < first + count; place++) {
      UUID audit = new UUID((place << 16) | 0x7000, random.nextLong());
      audits
          .append(audit)
          .append('\t')
          .append(place)
          .append('\t')
          .append(pack.id())
          .append('\t')
          .append(pack.version())
          .append("\tА. Серік\t2026-10-11\tsubmitted\t2026-10-11T10:00:00Z\t2\n");
      questions.forEach(question -> question.append(observations, audit, random));
    }
    copyIn(
        "audits (id, place_id, pack_id, pack_version, auditor_name, visited_on, status, submitted_at, entrances)",
        audits);
    copyIn("observations (audit_id, entrance, criterion_id, state, value, unit)", observations);
  }

  private void copyIn(String table, StringBuilder rows) throws Exception {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.toString()));
  }

  /** Criteria of the place once, those of entrances at two of them, until there are enough. */
  private List<Question> questions(int facts) {
    List<Question> questions = new ArrayList<>();
    for (int entrance = 0; entrance <= 2; entrance++) {
      for (Criterion criterion : pack.criteria()) {
        boolean belongs = (criterion.scope() == Scope.PLACE) == (entrance == 0);
        if (criterion.isAsked() && belongs && questions.size() < facts) {
          questions.add(new Question(entrance, criterion));
        }
      }
    }
    return questions;
  }

  private record Question(int entrance, Criterion criterion) {

    void append(StringBuilder rows, UUID audit, Random random) {
      rows.append(audit).append('\t').append(entrance).append('\t').append(criterion.id());
      if (!criterion.unit().isNumeric()) {
        rows.append(random.nextInt(100) < 97 ? "\tpresent" : "\tabsent").append("\t\\N\t\\N\n");
        return;
      }
      boolean narrow = random.nextInt(100) < NARROW_PERCENT;
      rows.append("\tmeasured\t")
          .append(value(narrow, random).toPlainString())
          .append('\t')
          .append(criterion.unit().symbol())
          .append('\n');
    }

    /** Mostly well within the norm; of the criterion that is changed, at the norm. */
    private BigDecimal value(boolean narrow, Random random) {
      int more = random.nextInt(200);
      BigDecimal value =
          switch (criterion.rule()) {
            case Rule.AtLeast(BigDecimal norm, var _)
                when criterion.id().value().equals("PTH-02") ->
                narrow ? norm : norm.add(BigDecimal.valueOf(200L + more));
            case Rule.AtLeast(BigDecimal norm, var _) -> norm.add(BigDecimal.valueOf(more / 10));
            case Rule.AtMost(BigDecimal norm, var _) -> norm;
            case Rule.Between(BigDecimal least, var _) -> least;
            case Rule.Required _, Rule.Recorded _, Rule.OneOf _ -> BigDecimal.TEN;
          };
      return value.min(criterion.unit().most());
    }
  }
}
