package kz.qadam.fieldwork.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.fieldwork.PlaceRisk;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Says what calls for a visit, in the order in which places are compared. */
@Component
class RiskWords {

  private final Texts texts;

  RiskWords(Texts texts) {
    this.texts = texts;
  }

  List<String> words(PlaceRisk risk, LocalDate today, Language language) {
    List<String> words = new ArrayList<>();
    LocalDate due = risk.knownOrderDueOn();
    if (due != null) {
      String key = risk.isOrderOverdue(today) ? "risk.order-overdue" : "risk.order-open";
      words.add(texts.get(language, key, Dates.day(language, due)));
    }
    if (!risk.shutOut().isEmpty()) {
      words.add(texts.get(language, "risk.shut-out", names(risk.shutOut(), language)));
    }
    if (risk.undecided().size() == DisabilityGroup.values().length) {
      words.add(texts.get(language, "risk.nothing-known"));
    } else if (!risk.undecided().isEmpty()) {
      words.add(texts.get(language, "risk.undecided", names(risk.undecided(), language)));
    }
    return words;
  }

  private String names(Set<DisabilityGroup> groups, Language language) {
    return groups.stream()
        .sorted()
        .map(group -> texts.get(language, "group." + group.code()))
        .collect(Collectors.joining(", "));
  }
}
