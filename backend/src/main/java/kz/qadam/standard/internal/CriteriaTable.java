package kz.qadam.standard.internal;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.qadam.standard.Alternative;
import kz.qadam.standard.Condition;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.InvalidPackException;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.Unit;
import kz.qadam.standard.Weight;
import kz.qadam.standard.Zone;
import kz.qadam.standard.ZoneId;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of criteria of a pack; its columns are documented in docs/guides/adding-a-criterion.md.
 */
final class CriteriaTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String file;
  private final Reader csv;

  CriteriaTable(String file, Reader csv) {
    this.file = file;
    this.csv = csv;
  }

  List<Criterion> read(Map<ZoneId, Zone> zones) throws IOException {
    List<Criterion> criteria = new ArrayList<>();
    for (CSVRecord row : FORMAT.parse(csv)) {
      criteria.add(new Row(row).toCriterion(zones));
    }
    return criteria;
  }

  /** One row; every refusal names the file, the row as a spreadsheet counts it, and the column. */
  private final class Row {

    private final CSVRecord cells;

    Row(CSVRecord cells) {
      this.cells = cells;
    }

    Criterion toCriterion(Map<ZoneId, Zone> zones) {
      CriterionId id = parse("id", CriterionId::new);
      Zone zone = zone(zones);
      Unit unit = parse("unit", this::unit);
      String reads = optional("reads");
      String alternative = optional("alternative");
      try {
        return new Criterion(
            id,
            zone.id(),
            scope(zone),
            new LocalizedText(required("kk"), required("ru"), required("en")),
            unit,
            parse("rule", this::rule),
            parse("groups", this::groups),
            parse("critical", this::weight),
            Condition.both(zone.condition(), parseOptional("condition", Condition::parse)),
            alternative.isEmpty() ? null : parse("alternative", Alternative::parse),
            reads.isEmpty() ? id : parse("reads", CriterionId::new),
            required("source"));
      } catch (IllegalArgumentException e) {
        throw wrong("rule", String.valueOf(e.getMessage()), e);
      }
    }

    private Zone zone(Map<ZoneId, Zone> zones) {
      Zone zone = zones.get(parse("zone", ZoneId::new));
      if (zone == null) {
        throw wrong("zone", "the pack has no such zone", null);
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

    private <T> T parseOptional(String column, Function<String, T> parser) {
      return parseCell(column, optional(column), parser);
    }

    private <T> T parseCell(String column, String cell, Function<String, T> parser) {
      try {
        return parser.apply(cell);
      } catch (NumberFormatException e) {
        throw wrong(column, "'" + cell + "' is no number", e);
      } catch (IllegalArgumentException e) {
        throw wrong(column, String.valueOf(e.getMessage()), e);
      }
    }

    private String required(String column) {
      String cell = optional(column);
      if (cell.isEmpty()) {
        throw wrong(column, "is empty", null);
      }
      return cell;
    }

    private String optional(String column) {
      if (!cells.isSet(column)) {
        throw wrong(column, "the row has no such column", null);
      }
      return cells.get(column).strip();
    }

    private InvalidPackException wrong(String column, String reason, @Nullable Throwable cause) {
      String place = "%s row %d, column %s: ".formatted(file, cells.getRecordNumber() + 1, column);
      InvalidPackException wrong = new InvalidPackException(place + reason);
      if (cause != null) {
        wrong.initCause(cause);
      }
      return wrong;
    }
  }
}
