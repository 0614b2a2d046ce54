package kz.qadam.standard.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.qadam.standard.Alternative;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.PackFiles;
import kz.qadam.standard.PackMistake;
import kz.qadam.standard.PackMistake.Kind;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Weight;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of criteria of a pack; its columns are documented in docs/guides/adding-a-criterion.md.
 */
final class CriteriaTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final String FILE = PackFiles.CRITERIA;

  private final String csv;
  private final List<PackMistake> mistakes;

  /**
   * @param mistakes takes what is found wrong
   */
  CriteriaTable(String csv, List<PackMistake> mistakes) {
    this.csv = csv;
    this.mistakes = mistakes;
  }

  /**
   * All rows that are right.
   *
   * @param zones null: they are wrong themselves, so nothing is said of the rows' zones
   */
  List<Criterion> read(@Nullable Map<ZoneId, Zone> zones) {
    List<Criterion> criteria = new ArrayList<>();
    try (CSVParser rows = FORMAT.parse(new StringReader(csv))) {
      rows.forEach(row -> new Row(row).read(zones).ifPresent(criteria::add));
    } catch (IOException
        | UncheckedIOException
        | IllegalArgumentException
        | IllegalStateException e) {
      String reason = String.valueOf(e.getMessage());
      mistakes.add(new PackMistake(FILE, "", Kind.NOT_CSV, reason, null, "is no table: " + reason));
    }
    return criteria;
  }

  /** One row; every refusal names the file, the row as a spreadsheet counts it, and the column. */
  private final class Row {

    private final CSVRecord cells;

    Row(CSVRecord cells) {
      this.cells = cells;
    }

    /** Empty when a cell is wrong; then every wrong cell was written down. */
    Optional<Criterion> read(@Nullable Map<ZoneId, Zone> zones) {
      int before = mistakes.size();
      List<Supplier<?>> cellsOfRow =
          List.of(
              () -> parse("id", CriterionId::new),
              () -> zones == null ? parse("zone", ZoneId::new) : zone(zones),
              () -> parseOptional("scope", this::scopeOf),
              () -> required("kk"),
              () -> required("ru"),
              () -> required("en"),
              () -> parse("unit", this::unit),
              () -> parse("rule", this::rule),
              () -> parse("groups", this::groups),
              () -> parse("critical", this::weight),
              () -> parseOptional("condition", Condition::parse),
              () -> parseOptional("alternative", Alternative::parse),
              () -> parseOptional("reads", CriterionId::new),
              () -> required("source"));
      cellsOfRow.forEach(cell -> attempt(cell));
      return mistakes.size() > before || zones == null
          ? Optional.empty()
          : attempt(() -> toCriterion(zones));
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
      try {
        return Optional.ofNullable(reading.get());
      } catch (InvalidPackException found) {
        mistakes.addAll(found.mistakes());
        return Optional.empty();
      }
    }

    private Criterion toCriterion(Map<ZoneId, Zone> zones) {
      CriterionId id = parse("id", CriterionId::new);
      Zone zone = zone(zones);
      Condition own = parseOptional("condition", Condition::parse);
      CriterionId reads = parseOptional("reads", CriterionId::new);
      try {
        return new Criterion(
            id,
            zone.id(),
            scope(zone),
            new LocalizedText(required("kk"), required("ru"), required("en")),
            parse("unit", this::unit),
            parse("rule", this::rule),
            parse("groups", this::groups),
            parse("critical", this::weight),
            own == null ? zone.condition() : Condition.both(zone.condition(), own),
            parseOptional("alternative", Alternative::parse),
            reads == null ? id : reads,
            required("source"));
      } catch (IllegalArgumentException e) {
        throw wrong("rule", Kind.UNFIT, optional("rule"), String.valueOf(e.getMessage()));
      }
    }

    private Zone zone(Map<ZoneId, Zone> zones) {
      Zone zone = zones.get(parse("zone", ZoneId::new));
      if (zone == null) {
        throw wrong("zone", Kind.NO_ZONE, optional("zone"), "the pack has no such zone");
      }
      return zone;
    }

    private Scope scope(Zone zone) {
      return optional("scope").isEmpty() ? zone.scope() : parse("scope", this::scopeOf);
    }

    private Scope scopeOf(String cell) {
      return Scope.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    private Unit unit(String cell) {
      return Unit.find(cell)
          .orElseThrow(() -> new IllegalArgumentException("'" + cell + "' is no unit"));
    }

    private Rule rule(String cell) {
      return switch (cell) {
        case ">=" -> new Rule.AtLeast(parse("norm", BigDecimal::new), blocking());
        case "<=" -> new Rule.AtMost(parse("norm", BigDecimal::new), blocking());
        case "between" -> parse("norm", Row::between);
        case "present" -> new Rule.Required();
        case "record" -> new Rule.Recorded();
        case "one-of" -> new Rule.OneOf();
        default -> throw new IllegalArgumentException("'" + cell + "' is no rule");
      };
    }

    private @Nullable BigDecimal blocking() {
      return optional("blocking").isEmpty() ? null : parse("blocking", BigDecimal::new);
    }

    private static Rule between(String cell) {
      String[] ends = cell.split("\\.\\.", -1);
      if (ends.length != 2) {
        throw new IllegalArgumentException("'" + cell + "' is not written as 3..12");
      }
      return new Rule.Between(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
    }

    private Set<DisabilityGroup> groups(String cell) {
      Set<DisabilityGroup> groups = EnumSet.noneOf(DisabilityGroup.class);
      for (int i = 0; i < cell.length(); i++) {
        groups.add(DisabilityGroup.of(cell.charAt(i)));
      }
      return groups;
    }

    private Weight weight(String cell) {
      return switch (cell) {
        case "yes" -> Weight.CRITICAL;
        case "no" -> Weight.ORDINARY;
        default -> throw new IllegalArgumentException("'" + cell + "' is neither yes nor no");
      };
    }

    private <T> T parse(String column, Function<String, T> parser) {
      return parseCell(column, required(column), parser);
    }

    private <T> @Nullable T parseOptional(String column, Function<String, T> parser) {
      String cell = optional(column);
      return cell.isEmpty() ? null : parseCell(column, cell, parser);
    }

    private <T> T parseCell(String column, String cell, Function<String, T> parser) {
      try {
        return parser.apply(cell);
      } catch (NumberFormatException e) {
        throw wrong(column, Kind.CELL, cell, "'" + cell + "' is no number");
      } catch (IllegalArgumentException e) {
        throw wrong(column, Kind.CELL, cell, String.valueOf(e.getMessage()));
      }
    }

    private String required(String column) {
      String cell = optional(column);
      if (cell.isEmpty()) {
        throw wrong(column, Kind.EMPTY, "", "is empty");
      }
      return cell;
    }

    private String optional(String column) {
      if (!cells.isSet(column)) {
        throw wrong(column, Kind.NO_COLUMN, "", "the row has no such column");
      }
      return cells.get(column).strip();
    }

    private InvalidPackException wrong(String column, Kind kind, String value, String reason) {
      String where = "row %d, column %s".formatted(cells.getRecordNumber() + 1, column);
      return new InvalidPackException(new PackMistake(FILE, where, kind, value, column, reason));
    }
  }
}
