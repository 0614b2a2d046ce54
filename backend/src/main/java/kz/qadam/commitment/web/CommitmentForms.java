package kz.qadam.commitment.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import kz.qadam.account.SignedIn;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.commitment.CommitmentService;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldError;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The form with which an accepted commitment is recorded; works without scripts. */
@Controller
class CommitmentForms {

  private final CommitmentService commitments;
  private final PlaceService places;
  private final StandardPacks packs;
  private final Texts texts;
  private final Clock clock;

  CommitmentForms(
      CommitmentService commitments,
      PlaceService places,
      StandardPacks packs,
      Texts texts,
      Clock clock) {
    this.commitments = commitments;
    this.places = places;
    this.packs = packs;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/places/{id}/commitments/new")
  Rendering showForm(@PathVariable String id, Locale locale) {
    return form(PathIds.place(id), NewCommitmentView.BLANK, List.of(), Language.of(locale)).build();
  }

  @PostMapping("/places/{id}/commitments/new")
  Rendering accept(
      @PathVariable String id,
      @ModelAttribute AcceptCommitment.Fields fields,
      ServerWebExchange exchange,
      Locale locale) {
    PlaceId place = PathIds.place(id);
    try {
      Commitment commitment =
          commitments.accept(
              AcceptCommitment.parse(place, fields, LocalDate.now(clock), packs.current()),
              SignedIn.find(exchange).orElseThrow().person());
      return seeOther("/commitments/" + commitment.id());
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      Language language = Language.of(locale);
      return RefusedPage.mark(
              form(place, fields, FieldError.of(e, "commitment.field", texts, language), language))
          .build();
    }
  }

  private Rendering.Builder<?> form(
      PlaceId id, AcceptCommitment.Fields fields, List<FieldError> errors, Language language) {
    Place place = places.getPlace(id);
    return Rendering.view("commitment/new")
        .modelAttribute(
            "view",
            NewCommitmentView.of(
                new NewCommitmentView.Source(
                    place, commitments.findCommitments(id), packs.current(), fields, errors),
                texts,
                language));
  }

  /** 303: the browser fetches the new page, and a reload does not send the form again. */
  static Rendering seeOther(String path) {
    return Rendering.redirectTo(URI.create(path).toString()).status(HttpStatus.SEE_OTHER).build();
  }
}
