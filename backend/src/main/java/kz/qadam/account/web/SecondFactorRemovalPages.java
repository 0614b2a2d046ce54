package kz.qadam.account.web;

import java.util.Locale;
import kz.qadam.account.PeopleService;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecondFactorService;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Where an administrator lets somebody in again who lost app and recovery codes. */
@Controller
class SecondFactorRemovalPages {

  private static final String REMOVAL = "/people/{id}/second-factor";

  private final SecondFactorService factors;
  private final PeopleService people;
  private final PersonViews views;

  SecondFactorRemovalPages(SecondFactorService factors, PeopleService people, PersonViews views) {
    this.factors = factors;
    this.people = people;
    this.views = views;
  }

  @GetMapping(REMOVAL)
  Rendering askForRemoval(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    return ManagePages.page("account/second-factor-removal")
        .modelAttribute(
            "view", views.person(people.getPerson(reader, person(id)), reader, Language.of(locale)))
        .build();
  }

  @PostMapping(REMOVAL)
  Rendering remove(@PathVariable String id, ServerWebExchange exchange) {
    factors.remove(SignedIn.find(exchange).orElseThrow(), person(id));
    return Done.FACTOR_TAKEN_AWAY.seeOther(PeoplePages.PEOPLE + "/" + id, exchange);
  }

  private static PersonId person(String id) {
    return new PersonId(PathNumber.parse(id));
  }
}
