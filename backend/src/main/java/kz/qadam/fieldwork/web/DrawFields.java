package kz.qadam.fieldwork.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import org.jspecify.annotations.Nullable;

/** The form for a draw, as sent: what is drawn from, and what for. */
public record DrawFields(
    @Nullable String in,
    @Nullable String kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String repeats,
    @Nullable String due,
    @Nullable List<String> auditors,
    @Nullable String latest) {

  /** A later century is a typing mistake. */
  private static final LocalDate LATEST_DAY = LocalDate.of(2100, 12, 31);

  public DrawFields {
    in = strip(in);
    from = strip(from);
    to = strip(to);
    repeats = strip(repeats);
    due = strip(due);
  }

  private static @Nullable String strip(@Nullable String text) {
    return text == null ? null : text.strip();
  }

  /** What the frame is made of. */
  record Frame(LocalDate from, LocalDate to) {}

  /**
   * Reads the days of the frame; blank ones are the last year up to today.
   *
   * @throws ServiceException "invalid-input" with every wrong day at once
   */
  Frame readFrame(LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    Frame frame = readFrame(today, problems);
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return frame;
  }

  private Frame readFrame(LocalDate today, List<FieldProblem> problems) {
    LocalDate last = readDay("to", to, problems).orElse(today);
    LocalDate first = readDay("from", from, problems).orElse(today.minusYears(1));
    if (first.isBefore(RepeatDraws.EARLIEST)) {
      problems.add(FieldProblem.of("from", "date-too-early", RepeatDraws.EARLIEST));
    }
    if (last.isAfter(today)) {
      problems.add(FieldProblem.of("to", "in-the-future", last));
    }
    if (last.isBefore(first)) {
      problems.add(FieldProblem.of("to", "date-too-early", first));
    }
    return new Frame(first, last);
  }

  /**
   * Reads the whole form.
   *
   * @throws ServiceException "invalid-input" with every wrong field at once
   */
  DrawRequest read(KatoCode territory, LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    Frame frame = readFrame(today, problems);
    int many = readRepeats(problems);
    Optional<LocalDate> last = readDay("due", due, problems);
    if (last.isEmpty() && (due == null || due.isBlank())) {
      problems.add(FieldProblem.of("due", "required"));
    }
    if (last.filter(day -> day.isAfter(LATEST_DAY)).isPresent()) {
      problems.add(FieldProblem.of("due", "date-too-late", LATEST_DAY));
    }
    List<PersonId> chosen =
        chosen().stream().map(one -> new PersonId(Long.parseLong(one))).toList();
    if (chosen.isEmpty()) {
      problems.add(FieldProblem.of("auditors", "choose-at-least-one"));
    }
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new DrawRequest(
        territory,
        kindCode().isEmpty() ? null : kindCode(),
        frame.from(),
        frame.to(),
        many,
        last.orElseThrow(),
        chosen);
  }

  private int readRepeats(List<FieldProblem> problems) {
    String text = repeats == null ? "" : repeats;
    if (text.isEmpty()) {
      problems.add(FieldProblem.of("repeats", "required"));
      return 0;
    }
    int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > DrawRequest.MOST_REPEATS) {
      problems.add(FieldProblem.of("repeats", "out-of-range", 1, DrawRequest.MOST_REPEATS));
    }
    return number;
  }

  private static Optional<LocalDate> readDay(
      String field, @Nullable String text, List<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) { // the problem says all there is to know
      problems.add(FieldProblem.of(field, "not-a-date", text));
      return Optional.empty();
    }
  }

  /** Numbers of the ticked auditors. */
  public List<String> chosen() {
    return auditors == null
        ? List.of()
        : auditors.stream().filter(one -> one.matches("[1-9]\\d{0,17}")).toList();
  }

  public String words() {
    return in == null ? "" : in;
  }

  public String kindCode() {
    return kind == null || !kind.matches("[A-Z]{3}([.][a-z_]+)?") ? "" : kind;
  }

  /** The latest draw that the sender knew of; one that cannot be read is none of ours. */
  long latestSeen() {
    return latest != null && latest.matches("[0-9]{1,17}") ? Long.parseLong(latest) : -1;
  }
}
