package kz.qadam.standard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads conditions.
 *
 * <pre>
 * condition = all { "or" all }
 * all       = part { "and" part }
 * part      = "(" condition ")" | "present(" id ")" | "absent(" id ")"
 *           | "kind" ["not"] "in" "(" kind { "," kind } ")" | ("storeys" | "commissioned") (">=" | ">" | "<=" | "<") number
 * </pre>
 */
final class ConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(>=|<=|>|<|\\(|\\)|,|[A-Za-z0-9_.\\-]+)");

  private final List<String> tokens = new ArrayList<>();
  private final String text;
  private int next;

  private ConditionParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length() && matcher.region(at, text.length()).lookingAt()) {
      tokens.add(matcher.group(1));
      at = matcher.end();
    }
    if (!text.substring(at).isBlank()) {
      throw wrong("cannot read '" + text.substring(at) + "'");
    }
  }

  static Condition parse(String text) {
    if (text.isBlank()) {
      return new Condition.Always();
    }
    ConditionParser parser = new ConditionParser(text);
    Condition condition = parser.anyOf();
    if (parser.next < parser.tokens.size()) {
      throw parser.wrong("'" + parser.tokens.get(parser.next) + "' is too much");
    }
    return condition;
  }

  private Condition anyOf() {
    return joined("or", this::allOf, Condition.AnyOf::new);
  }

  private Condition allOf() {
    return joined("and", this::part, Condition.AllOf::new);
  }

  private Condition joined(
      String word, Supplier<Condition> read, Function<List<Condition>, Condition> join) {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(read.get());
    } while (takeIf(word));
    return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
  }

  private Condition part() {
    String word = take();
    return switch (word) {
      case "(" -> closed(anyOf());
      case "present" -> new Condition.IsPresent(fact());
      case "absent" -> new Condition.IsAbsent(fact());
      case "kind" -> kind();
      default -> comparison(word);
    };
  }

  private CriterionId fact() {
    expect("(");
    return closed(new CriterionId(take()));
  }

  private Condition kind() {
    return takeIf("not") ? new Condition.KindNotIn(kindIn()) : kindIn();
  }

  private Condition.KindIn kindIn() {
    expect("in");
    expect("(");
    Set<String> kinds = new LinkedHashSet<>();
    do {
      kinds.add(take());
    } while (takeIf(","));
    return closed(new Condition.KindIn(kinds));
  }

  private Condition comparison(String word) {
    PlaceTrait trait = trait(word);
    String operator = take();
    int number = number(take());
    return switch (operator) {
      case ">=" -> new Condition.TraitAtLeast(trait, number);
      case ">" -> new Condition.TraitAtLeast(trait, number + 1);
      case "<" -> new Condition.TraitBelow(trait, number);
      case "<=" -> new Condition.TraitBelow(trait, number + 1);
      default -> throw wrong("'" + operator + "' is no comparison");
    };
  }

  private PlaceTrait trait(String word) {
    for (PlaceTrait trait : PlaceTrait.values()) {
      if (trait.word().equals(word)) {
        return trait;
      }
    }
    throw wrong("'" + word + "' is not known");
  }

  private int number(String token) {
    if (!token.matches("[0-9]{1,4}")) {
      throw wrong("'" + token + "' is no number");
    }
    return Integer.parseInt(token);
  }

  private <T> T closed(T value) {
    expect(")");
    return value;
  }

  private void expect(String token) {
    if (!takeIf(token)) {
      throw wrong("'" + token + "' is missing");
    }
  }

  private boolean takeIf(String token) {
    if (next < tokens.size() && tokens.get(next).equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private String take() {
    if (next == tokens.size()) {
      throw wrong("it ends too early");
    }
    return tokens.get(next++);
  }

  private IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException("condition '" + text + "': " + reason);
  }
}
