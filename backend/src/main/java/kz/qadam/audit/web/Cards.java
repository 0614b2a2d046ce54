package kz.qadam.audit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.audit.CurrentFacts;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.Remark;
import kz.qadam.audit.form.AnswerCode;
import kz.qadam.audit.form.AuditForm;
import kz.qadam.audit.form.FieldName;
import kz.qadam.audit.form.Question;
import kz.qadam.audit.form.ReasonCode;
import kz.qadam.audit.web.ConditionTexts.Wanted;
import kz.qadam.audit.web.QuestionCard.Option;
import kz.qadam.audit.web.QuestionCard.Weighing;
import kz.qadam.audit.web.QuestionSection.Opening;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.StandardPack;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Draws the questions of a page as cards, in sections that an answer opens.
 *
 * @param typed the draft's fields
 * @param problems the page's mistakes
 * @param remarks of the reviewer, by the answer
 * @param before what was known of the place before this visit
 */
record Cards(
    Texts texts,
    ReasonTexts reasons,
    Language language,
    StandardPack pack,
    Map<String, String> typed,
    List<FieldProblem> problems,
    Map<String, String> remarks,
    CurrentFacts before) {

  /** Neighbours that hang on the same answer share a section. */
  List<QuestionSection> sections(List<Question> questions) {
    List<QuestionSection> sections = new ArrayList<>();
    List<Question> together = new ArrayList<>();
    Optional<Wanted> shared = Optional.empty();
    for (Question question : questions) {
      Optional<Wanted> opener = openerOf(question, questions);
      if (!opener.equals(shared) && !together.isEmpty()) {
        sections.add(section(shared, together));
        together.clear();
      }
      shared = opener;
      together.add(question);
    }
    if (!together.isEmpty()) {
      sections.add(section(shared, together));
    }
    return sections;
  }

  /** The first answer it hangs on that is given on the same page. */
  private static Optional<Wanted> openerOf(Question question, List<Question> page) {
    return ConditionTexts.wantedBy(question.criterion().condition()).stream()
        .filter(wanted -> page.stream().anyMatch(q -> q.criterion().id().equals(wanted.fact())))
        .findFirst();
  }

  private QuestionSection section(Optional<Wanted> opener, List<Question> questions) {
    List<QuestionCard> cards = questions.stream().map(q -> card(q, opener)).toList();
    if (opener.isEmpty()) {
      return new QuestionSection(null, null, null, Opening.OPEN, cards);
    }
    Wanted wanted = opener.get();
    String field =
        new FieldName(questions.getFirst().entrance(), wanted.fact(), FieldName.Part.ANSWER)
            .toString();
    boolean isWanted = wanted.answer().equals(typed.get(field));
    boolean isTouched = cards.stream().anyMatch(card -> card.isTouched() || card.hasErrors());
    return new QuestionSection(
        new ConditionTexts(texts, language, pack).describe(wanted),
        field,
        wanted.answer(),
        isWanted || isTouched ? Opening.OPEN : Opening.FOLDED,
        cards);
  }

  private QuestionCard card(Question question, Optional<Wanted> opener) {
    Criterion criterion = question.criterion();
    return new QuestionCard(
        question.entrance() + "." + criterion.id(),
        criterion.wording(),
        answers(criterion),
        units(criterion),
        reasonOptions(ReasonCode.NOT_APPLICABLE),
        reasonOptions(ReasonCode.NOT_OBSERVED),
        typedIn(question),
        errorsIn(question),
        reasons.required(language, criterion).orElse(null),
        onlyWhen(criterion, opener),
        remarks.get(Remark.answer(question.entrance(), criterion.id())),
        previous(question),
        criterion.source(),
        criterion.isCritical()
            ? Weighing.CRITICAL
            : criterion.isJudged() ? Weighing.ORDINARY : Weighing.RECORDED);
  }

  private List<Option> answers(Criterion criterion) {
    Stream<AnswerCode> first =
        criterion.unit().isNumeric()
            ? Stream.of(AnswerCode.MEASURED)
            : Stream.of(AnswerCode.PRESENT, AnswerCode.ABSENT);
    return Stream.concat(first, Stream.of(AnswerCode.NOT_APPLICABLE, AnswerCode.NOT_OBSERVED))
        .map(code -> new Option(code.code(), texts.get(language, "audit.answer." + code.code())))
        .toList();
  }

  private List<Option> units(Criterion criterion) {
    return criterion.unit().isNumeric()
        ? criterion.unit().alternatives().stream()
            .map(unit -> new Option(unit.symbol(), reasons.unit(language, unit)))
            .toList()
        : List.of();
  }

  private List<Option> reasonOptions(List<String> codes) {
    return codes.stream()
        .map(code -> new Option(code, texts.get(language, "audit.reason." + code)))
        .toList();
  }

  private Map<String, String> typedIn(Question question) {
    Map<String, String> found = new LinkedHashMap<>();
    Arrays.stream(FieldName.Part.values())
        .filter(part -> typed.containsKey(question.field(part)))
        .forEach(part -> found.put(code(part), typed.get(question.field(part))));
    return found;
  }

  private Map<String, String> errorsIn(Question question) {
    ProblemTexts words = new ProblemTexts(texts, reasons, language, new AuditForm(pack));
    Map<String, String> found = new LinkedHashMap<>();
    for (FieldName.Part part : FieldName.Part.values()) {
      problems.stream()
          .filter(problem -> problem.field().equals(question.field(part)))
          .findFirst()
          .ifPresent(problem -> found.put(code(part), words.text(problem)));
    }
    return found;
  }

  private static String code(FieldName.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private @Nullable String onlyWhen(Criterion criterion, Optional<Wanted> opener) {
    return new ConditionTexts(texts, language, pack)
        .describe(
            ConditionTexts.wantedBy(criterion.condition()).stream()
                .filter(wanted -> opener.filter(wanted::equals).isEmpty()))
        .orElse(null);
  }

  private @Nullable String previous(Question question) {
    return before
        .find(question.criterion().id(), question.entrance())
        .map(
            fact ->
                texts.get(
                    language,
                    "audit.previous",
                    reasons.observation(language, fact.observation()),
                    AuditDay.of(fact.visitedOn()),
                    fact.auditorName()))
        .orElse(null);
  }
}
