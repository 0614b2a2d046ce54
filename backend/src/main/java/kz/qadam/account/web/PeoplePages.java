package kz.qadam.account.web;

import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.AccountService.FirstPassword;
import kz.qadam.account.PeopleQuery;
import kz.qadam.account.PeopleService;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonRecord;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** People as administrators see them: list, account, devices, a new first password. */
@Controller
class PeoplePages {

  static final String PEOPLE = "/people";

  private final PeopleService people;
  private final PersonViews views;

  PeoplePages(PeopleService people, PersonViews views) {
    this.people = people;
    this.views = views;
  }

  /**
   * The page that shows a first password, once.
   *
   * @param password null: it was shown before
   */
  public record FirstPasswordView(String id, String name, @Nullable String password) {}

  @GetMapping(PEOPLE)
  Rendering listPeople(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after,
      ServerWebExchange exchange,
      Locale locale) {
    String words = Objects.requireNonNullElse(q, "").strip();
    PersonId last = after == null ? null : new PersonId(PathNumber.parse(after));
    PeopleQuery query = new PeopleQuery(words, last);
    return ManagePages.page("account/people")
        .modelAttribute(
            "view",
            views.list(query, people.findPeople(reader(exchange), query), Language.of(locale)))
        .build();
  }

  @GetMapping("/people/{id}")
  Rendering showPerson(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return page("account/person", id, exchange, locale);
  }

  @PostMapping("/people/{id}/devices/{device}/revocation")
  Rendering signOut(
      @PathVariable String id, @PathVariable String device, ServerWebExchange exchange) {
    people.signOut(reader(exchange), person(id), PathNumber.parse(device));
    return Done.DEVICE_CUT_OFF.seeOther(PEOPLE + "/" + id, exchange);
  }

  @GetMapping("/people/{id}/password")
  Rendering askForReset(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    return page("account/password-reset", id, exchange, locale);
  }

  @PostMapping("/people/{id}/password")
  Rendering resetPassword(@PathVariable String id, ServerWebExchange exchange) {
    FirstPassword first = people.resetPassword(reader(exchange), person(id));
    String path = PEOPLE + "/" + first.person() + "/password/new";
    ShownOnce.PASSWORD.set(exchange, path, first.password());
    return SignInPages.seeOther(path);
  }

  /** A page of its own: loading it again must not make another password. */
  @GetMapping("/people/{id}/password/new")
  Rendering showPassword(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    PersonRecord person = people.getPerson(reader(exchange), person(id));
    String password = ShownOnce.PASSWORD.take(exchange).orElse(null);
    return ManagePages.page("account/password-shown")
        .modelAttribute(
            "view", new FirstPasswordView(id, views.name(person, Language.of(locale)), password))
        .build();
  }

  private Rendering page(String template, String id, ServerWebExchange exchange, Locale locale) {
    SignedIn reader = reader(exchange);
    return ManagePages.page(template)
        .modelAttribute(
            "view", views.person(people.getPerson(reader, person(id)), reader, Language.of(locale)))
        .build();
  }

  private static PersonId person(String id) {
    return new PersonId(PathNumber.parse(id));
  }

  private static SignedIn reader(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow();
  }
}
