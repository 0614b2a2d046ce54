package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantService;
import kz.qadam.account.KeptGrant;
import kz.qadam.account.PeopleService;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonRecord;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ProblemType;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Giving a grant to somebody with an account, and ending one. */
@Controller
class GrantPages {

  private final PeopleService people;
  private final GrantService grants;
  private final GrantForms forms;
  private final PersonViews views;

  GrantPages(PeopleService people, GrantService grants, GrantForms forms, PersonViews views) {
    this.people = people;
    this.grants = grants;
    this.forms = forms;
    this.views = views;
  }

  /** The page {@code account/grant-new}. */
  public record NewView(String id, String name, GrantFormView form) {}

  /** The page {@code account/grant-end}. */
  public record EndView(String id, String name, PersonViews.GrantLine grant) {}

  @GetMapping("/people/{id}/grants/new")
  Rendering showForm(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    Language language = Language.of(locale);
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    PersonRecord person = person(id, reader);
    if (person.id().equals(reader.person())) {
      return SignInPages.seeOther(PeoplePages.PEOPLE + "/" + person.id()); // it says why not
    }
    return ManagePages.page("account/grant-new")
        .modelAttribute("view", view(person, forms.blank(reader, language), language))
        .build();
  }

  @PostMapping("/people/{id}/grants")
  Rendering give(
      @PathVariable String id,
      @ModelAttribute GrantFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    Language language = Language.of(locale);
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    PersonRecord person = person(id, reader);
    if (person.id().equals(reader.person())) {
      throw new ServiceException(ProblemType.FORBIDDEN, "nobody grants themselves a role");
    }
    GrantReading reading = forms.read(fields, reader, language);
    if (fields.find() != null) {
      GrantFormView form = forms.view(fields, reading, List.of(), reader, language);
      return ManagePages.page("account/grant-new")
          .modelAttribute("view", view(person, form, language))
          .build();
    }
    List<FieldProblem> problems = problems(reading, reader, person.id());
    if (problems.isEmpty()) {
      return Done.ROLE_GIVEN.seeOther(PeoplePages.PEOPLE + "/" + person.id(), exchange);
    }
    GrantFormView form = forms.view(fields, reading, problems, reader, language);
    return ManagePages.refused("account/grant-new")
        .modelAttribute("view", view(person, form, language))
        .build();
  }

  /** Gives what was read; what is wrong with it otherwise. */
  private List<FieldProblem> problems(GrantReading reading, SignedIn reader, PersonId person) {
    Optional<Grant> grant = reading.grant();
    if (grant.isEmpty()) {
      return reading.problems();
    }
    try {
      grants.give(reader, person, grant.get());
      return List.of();
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      return e.fields();
    }
  }

  @GetMapping("/grants/{id}/end")
  Rendering askForEnd(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    Language language = Language.of(locale);
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    KeptGrant kept = grants.getGrant(reader, PathNumber.parse(id));
    PersonRecord person = people.getPerson(reader, kept.person());
    return ManagePages.page("account/grant-end")
        .modelAttribute(
            "view",
            new EndView(
                kept.person().toString(),
                views.name(person, language),
                views.grant(kept, language)))
        .build();
  }

  @PostMapping("/grants/{id}/end")
  Rendering end(@PathVariable String id, ServerWebExchange exchange) {
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    KeptGrant kept = grants.getGrant(reader, PathNumber.parse(id));
    grants.end(reader, kept.id());
    return Done.ROLE_ENDED.seeOther(PeoplePages.PEOPLE + "/" + kept.person(), exchange);
  }

  private PersonRecord person(String id, SignedIn reader) {
    return people.getPerson(reader, new PersonId(PathNumber.parse(id)));
  }

  private NewView view(PersonRecord person, GrantFormView form, Language language) {
    return new NewView(person.id().toString(), views.name(person, language), form);
  }
}
