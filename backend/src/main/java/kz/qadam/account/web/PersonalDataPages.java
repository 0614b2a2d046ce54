package kz.qadam.account.web;

import java.time.Duration;
import java.util.Locale;
import kz.qadam.account.PeopleService;
import kz.qadam.account.PersonId;
import kz.qadam.account.PersonalDataService;
import kz.qadam.account.SignedIn;
import kz.qadam.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** One's own data as a file, and the erasure of somebody's. */
@Controller
class PersonalDataPages {

  /** Each is put together in memory, and is large for whoever audits for years. */
  private static final int EXPORTS = 5;

  private static final Duration PERIOD = Duration.ofMinutes(15);

  private final Buckets exports = Buckets.of(EXPORTS, PERIOD);
  private final PersonalDataService data;
  private final PeopleService people;
  private final PersonViews views;

  PersonalDataPages(PersonalDataService data, PeopleService people, PersonViews views) {
    this.data = data;
    this.people = people;
    this.views = views;
  }

  @GetMapping(path = "/me/data", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<PersonalDataResponse> export(ServerWebExchange exchange) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    exports.take(who.person().toString());
    return ResponseEntity.ok()
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"qadam-my-data.json\"")
        .body(PersonalDataResponse.of(data.export(who)));
  }

  @GetMapping("/people/{id}/erasure")
  Rendering askForErasure(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    SignedIn reader = SignedIn.find(exchange).orElseThrow();
    return ManagePages.page("account/erasure")
        .modelAttribute(
            "view", views.person(people.getPerson(reader, person(id)), reader, Language.of(locale)))
        .build();
  }

  @PostMapping("/people/{id}/erasure")
  Rendering erase(@PathVariable String id, ServerWebExchange exchange) {
    data.erase(SignedIn.find(exchange).orElseThrow(), person(id));
    return Done.PERSON_ERASED.seeOther(PeoplePages.PEOPLE + "/" + id, exchange);
  }

  private static PersonId person(String id) {
    return new PersonId(PathNumber.parse(id));
  }
}
