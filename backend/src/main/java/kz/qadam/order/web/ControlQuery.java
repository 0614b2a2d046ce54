package kz.qadam.order.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.qadam.order.ControlKind;
import kz.qadam.order.ControlPeriod;
import kz.qadam.order.ControlStatistics;
import kz.qadam.order.ControlStatistics.Reach;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of statistics asks for: a territory and a period. */
record ControlQuery(KatoCode territory, ControlPeriod period) {

  /** Nothing was recorded before; an earlier day is a typing mistake. */
  private static final LocalDate EARLIEST = LocalDate.of(2018, 1, 1);

  private static final String OUTSIDE = "outside";

  /**
   * Reads the address; without days it is this year until today.
   *
   * @throws ServiceException "invalid-input" with every wrong parameter at once
   */
  static ControlQuery parse(
      MultiValueMap<String, String> values,
      LocalDate today,
      Function<String, Optional<KatoCode>> territories) {
    List<FieldProblem> problems = new ArrayList<>();
    ControlQuery query = read(values, today, territories, problems);
    throwIfAny(problems);
    return query;
  }

  /** One figure and the page of its list, 1 and up. */
  record OfList(ControlStatistics.Query query, int page) {

    static OfList parse(
        MultiValueMap<String, String> values,
        LocalDate today,
        Function<String, Optional<KatoCode>> territories) {
      List<FieldProblem> problems = new ArrayList<>();
      ControlQuery query = read(values, today, territories, problems);
      Optional<ControlKind> kind =
          find(values, "kind")
              .or(() -> refuse(problems, "kind", "required"))
              .flatMap(
                  text ->
                      ControlKind.find(text)
                          .or(() -> refuse(problems, "kind", "unknown-value", text)));
      Reach reach =
          find(values, "reach").map(text -> readReach(text, problems)).orElse(Reach.WHOLE);
      int page = find(values, "page").map(text -> readPage(text, problems)).orElse(1);
      throwIfAny(problems);
      return new OfList(
          new ControlStatistics.Query(kind.orElseThrow(), query.territory(), reach, query.period()),
          page);
    }

    private static Reach readReach(String text, List<FieldProblem> problems) {
      if (!text.equals(OUTSIDE)) {
        problems.add(FieldProblem.of("reach", "unknown-value", text));
      }
      return Reach.OUTSIDE_CHILDREN;
    }

    private static int readPage(String text, List<FieldProblem> problems) {
      if (!text.matches("[1-9][0-9]{0,5}")) {
        problems.add(FieldProblem.of("page", "unknown-value", text));
        return 1;
      }
      return Integer.parseInt(text);
    }
  }

  private static ControlQuery read(
      MultiValueMap<String, String> values,
      LocalDate today,
      Function<String, Optional<KatoCode>> territories,
      List<FieldProblem> problems) {
    KatoCode territory =
        find(values, "territory")
            .flatMap(
                text ->
                    territories
                        .apply(text)
                        .or(() -> refuse(problems, "territory", "unknown-value", text)))
            .orElse(KatoCode.COUNTRY);
    LocalDate to = readDay(values, "to", today, today, problems);
    LocalDate from = readDay(values, "from", to.withDayOfYear(1), today, problems);
    if (from.isAfter(to)) {
      problems.add(FieldProblem.of("to", "to-before-from", from));
    }
    return new ControlQuery(territory, new ControlPeriod(from.isAfter(to) ? to : from, to));
  }

  private static LocalDate readDay(
      MultiValueMap<String, String> values,
      String field,
      LocalDate standard,
      LocalDate today,
      List<FieldProblem> problems) {
    Optional<String> text = find(values, field);
    try {
      LocalDate day = text.map(LocalDate::parse).orElse(standard);
      if (day.isAfter(today)) {
        problems.add(FieldProblem.of(field, "in-the-future", day));
      }
      if (day.isBefore(EARLIEST)) {
        problems.add(FieldProblem.of(field, "date-too-early", EARLIEST));
      }
      return day.isBefore(EARLIEST) || day.isAfter(today) ? standard : day;
    } catch (DateTimeException e) { // the problem says all there is to know
      problems.add(FieldProblem.of(field, "not-a-date", text.orElse("")));
      return standard;
    }
  }

  private static Optional<String> find(MultiValueMap<String, String> values, String name) {
    return Optional.ofNullable(values.getFirst(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static <T> Optional<T> refuse(
      List<FieldProblem> problems, String field, String code, Object... values) {
    problems.add(FieldProblem.of(field, code, values));
    return Optional.empty();
  }

  private static void throwIfAny(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
  }

  /** Address of the list behind a figure. */
  static String list(ControlStatistics.Query query) {
    UriComponentsBuilder address =
        address("/orders/events", query.territory(), query.period())
            .queryParam("kind", query.kind().code());
    if (query.reach() == Reach.OUTSIDE_CHILDREN) {
      address.queryParam("reach", OUTSIDE);
    }
    return address.toUriString();
  }

  static String statistics(KatoCode territory, ControlPeriod period) {
    return address("/orders/statistics", territory, period).toUriString();
  }

  static String file(KatoCode territory, ControlPeriod period) {
    return address("/orders/statistics.csv", territory, period).toUriString();
  }

  private static UriComponentsBuilder address(
      String path, KatoCode territory, ControlPeriod period) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("territory", territory)
        .queryParam("from", period.from())
        .queryParam("to", period.to());
  }
}
