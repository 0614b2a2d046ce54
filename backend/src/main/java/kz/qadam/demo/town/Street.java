package kz.qadam.demo.town;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.qadam.demo.DemoTable;
import kz.qadam.demo.NamePattern;
import kz.qadam.text.LocalizedText;

/**
 * A street of the town.
 *
 * @param index its place among the streets of its direction, from the south or from the west
 */
record Street(Direction direction, Type type, int index, LocalizedText name) {

  enum Direction {
    /** West to east. */
    ACROSS,
    /** South to north. */
    ALONG
  }

  enum Type {
    STREET,
    AVENUE
  }

  private static final NamePattern ADDRESS =
      NamePattern.of(
          "Қадамкент қаласы, {street}, {house}",
          "г. Кадамкент, {street}, {house}",
          "{house} {street}, Qadamkent");

  /** The streets of one direction in the order of {@code demo/streets.csv}. */
  static List<Street> list(Direction direction) {
    record Row(String direction, Type type, LocalizedText name) {}
    List<Row> rows =
        DemoTable.read(
                "streets",
                row ->
                    new Row(
                        row.get("direction"),
                        row.get("type").equals("avenue") ? Type.AVENUE : Type.STREET,
                        DemoTable.name(row)))
            .stream()
            .filter(row -> row.direction().equalsIgnoreCase(direction.name()))
            .toList();
    return IntStream.range(0, rows.size())
        .mapToObj(i -> new Street(direction, rows.get(i).type(), i, rows.get(i).name()))
        .toList();
  }

  LocalizedText fullName() {
    NamePattern pattern =
        switch (type) {
          case STREET -> NamePattern.of("{name} көшесі", "ул. {name}", "{name} Street");
          case AVENUE -> NamePattern.of("{name} даңғылы", "пр. {name}", "{name} Avenue");
        };
    return pattern.fill(Map.of("name", name));
  }

  LocalizedText address(int house) {
    return ADDRESS.fill(Map.of("street", fullName(), "house", NamePattern.same(house)));
  }
}
