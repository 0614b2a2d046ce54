package kz.qadam.act;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.Rule;
import kz.qadam.standard.Scope;
import kz.qadam.standard.StandardPack;

/** The fields of a visit on which every question was answered. */
final class FilledVisit {

  private FilledVisit() {}

  /** Every second answer fails its norm. */
  static Map<String, String> everySecondFails(StandardPack pack, int entrances) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "auditor", "Әйгерім Құрманғалиева-Төлеуова",
                "visited_on", "2026-10-12",
                "entrances", Integer.toString(entrances),
                "visit_note", "Пандус жөндеуде; ұзақ мәтін: ғ, қ, ң, ө, ұ, ү, һ, і, ә."));
    int number = 0;
    for (Criterion criterion : pack.criteria()) {
      if (criterion.isAsked()) {
        boolean isGood = number++ % 2 == 0;
        for (int entrance : entrancesOf(criterion, entrances)) {
          answer(fields, entrance + "." + criterion.id(), criterion, isGood);
        }
      }
    }
    return fields;
  }

  private static List<Integer> entrancesOf(Criterion criterion, int entrances) {
    return criterion.scope() == Scope.PLACE
        ? List.of(0)
        : IntStream.rangeClosed(1, entrances).boxed().toList();
  }

  private static void answer(
      Map<String, String> fields, String field, Criterion criterion, boolean isGood) {
    if (!criterion.unit().isNumeric()) {
      fields.put(field + ".answer", isGood ? "present" : "absent");
      return;
    }
    fields.put(field + ".answer", "measured");
    fields.put(field + ".value", value(criterion.rule(), isGood).toPlainString());
  }

  private static BigDecimal value(Rule rule, boolean isGood) {
    return switch (rule) {
      case Rule.AtLeast(BigDecimal norm, BigDecimal _) ->
          isGood ? norm : norm.divide(BigDecimal.TWO);
      case Rule.AtMost(BigDecimal norm, BigDecimal _) ->
          isGood ? norm : norm.multiply(BigDecimal.TWO);
      case Rule.Between(BigDecimal least, BigDecimal most) ->
          isGood ? most : least.divide(BigDecimal.TWO);
      case Rule.Required _, Rule.OneOf _, Rule.Recorded _ -> BigDecimal.ONE;
    };
  }
}
