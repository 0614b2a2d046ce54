package kz.qadam.account.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.qadam.account.AcceptanceFields;
import kz.qadam.account.Person;
import kz.qadam.account.PersonId;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import org.springframework.stereotype.Component;

/** Reads login, name and password of somebody's own choice. */
@Component
class AcceptanceCheck {

  private final PersonStore people;

  AcceptanceCheck(PersonStore people) {
    this.people = people;
  }

  /** Somebody to be, and their password. */
  record Chosen(Person person, String password) {}

  /**
   * Reads all fields.
   *
   * @throws ServiceException all wrong ones at once
   */
  Chosen read(AcceptanceFields fields, PersonId unnumbered) {
    String login = DefaultAccountService.lowered(Objects.requireNonNullElse(fields.login(), ""));
    String name = Objects.requireNonNullElse(fields.name(), "").strip();
    String password = Objects.requireNonNullElse(fields.password(), "");
    List<FieldProblem> problems = new ArrayList<>();
    if (!login.matches(DefaultAccountService.LOGIN)) {
      problems.add(FieldProblem.of("login", "not-a-login"));
    } else if (people.findPerson(login).isPresent()) {
      problems.add(FieldProblem.of("login", "login-taken"));
    }
    if (name.isEmpty()) {
      problems.add(FieldProblem.of("name", "required"));
    } else if (name.length() > DefaultAccountService.LONGEST_NAME) {
      problems.add(FieldProblem.of("name", "too-long", DefaultAccountService.LONGEST_NAME));
    }
    problems.addAll(problemsOf(password));
    if (!problems.isEmpty()) {
      throw ServiceException.invalid(problems);
    }
    return new Chosen(new Person(unnumbered, login, name, false), password);
  }

  private static List<FieldProblem> problemsOf(String password) {
    try {
      Passwords.check(password, "password");
      return List.of();
    } catch (ServiceException e) {
      return e.fields();
    }
  }
}
