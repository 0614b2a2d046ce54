package kz.qadam.demo.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.CriterionId;
import kz.qadam.standard.StandardPack;

/**
 * The questions of one form in the order in which they can be answered: first what conditions of
 * others need.
 */
record Questionnaire(List<Criterion> questions) {

  Questionnaire {
    questions = List.copyOf(questions);
  }

  static Questionnaire of(StandardPack pack, Form form) {
    List<Criterion> asked = pack.criteria().stream().filter(Criterion::isAsked).toList();
    Set<CriterionId> needed =
        asked.stream()
            .filter(form::asks)
            .flatMap(criterion -> criterion.condition().facts().stream())
            .collect(Collectors.toSet());
    Stream<Criterion> first = asked.stream().filter(question -> needed.contains(question.id()));
    Stream<Criterion> others =
        asked.stream().filter(question -> form.asks(question) && !needed.contains(question.id()));
    return new Questionnaire(Stream.concat(first, others).toList());
  }
}
