package kz.qadam.audit.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.problem.FieldProblem;
import kz.qadam.standard.Observation;

/**
 * A whole form as read.
 *
 * @param problems every mistake, in the order of the form; empty: it can be submitted
 * @param auditor empty when missing or wrong
 * @param visitedOn empty when missing or wrong
 * @param entrances how many there are; empty when wrong
 * @param answers those that could be read, in the order of the form
 */
public record VisitReading(
    List<FieldProblem> problems,
    Optional<String> auditor,
    Optional<LocalDate> visitedOn,
    Optional<Integer> entrances,
    Optional<String> note,
    Map<Question, Observation> answers) {}
