package kz.qadam.replay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.ServiceException;
import kz.qadam.replay.Replay;
import kz.qadam.replay.ReplayService;
import kz.qadam.replay.StandardDecisions;
import kz.qadam.replay.StandardDecisions.Checked;
import kz.qadam.replay.StandardDecisions.Wish;
import kz.qadam.standard.PackVersion;
import kz.qadam.text.Language;
import kz.qadam.text.Numbers;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The decision that a version takes force: a form, a page that asks once more, and the deed. */
@Controller
class ActivationPages {

  private final StandardDecisions decisions;
  private final ReplayService replays;
  private final Texts texts;
  private final Clock clock;

  ActivationPages(StandardDecisions decisions, ReplayService replays, Texts texts, Clock clock) {
    this.decisions = decisions;
    this.replays = replays;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * The page {@code standard/activation}.
   *
   * @param replay what the decision rests on; null: there is none yet
   * @param day as a reader writes it, on the page that asks once more; null: on the form
   */
  public record View(
      String pack,
      String fromDay,
      String reason,
      @Nullable String replay,
      @Nullable String flips,
      @Nullable String day,
      List<FormMistake> errors) {

    public View {
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return errors.stream()
          .filter(mistake -> mistake.field().equals(field))
          .map(FormMistake::message)
          .findFirst()
          .orElse(null);
    }
  }

  /** What the form sends; confirmed: the page asked once more. */
  record Sent(@Nullable String fromDay, @Nullable String reason, @Nullable String confirmed) {}

  @GetMapping("/standards/{id}/activation")
  Rendering ask(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    PackVersion pack = StandardAddress.parse(id);
    String tomorrow = LocalDate.now(clock).plusDays(1).toString();
    Wish wish = new Wish(pack, tomorrow, "");
    try {
      decisions.check(new Wish(pack, tomorrow, "?"), person(exchange));
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e; // nothing that they could mend on the form
      }
    }
    return StandardAddress.page("standard/activation")
        .modelAttribute("view", view(wish, null, List.of(), Language.of(locale)))
        .build();
  }

  @PostMapping("/standards/{id}/activation")
  Rendering decide(
      @PathVariable String id,
      @ModelAttribute Sent sent,
      ServerWebExchange exchange,
      Locale locale) {
    Wish wish = new Wish(StandardAddress.parse(id), sent.fromDay(), sent.reason());
    Language language = Language.of(locale);
    try {
      if (sent.confirmed() == null) {
        Checked checked = decisions.check(wish, person(exchange));
        String day = LocalDay.of(language, checked.fromDay());
        return StandardAddress.page("standard/activation")
            .modelAttribute("view", view(wish, day, List.of(), language))
            .build();
      }
      decisions.decide(wish, person(exchange));
      return StandardAddress.seeOther(StandardAddress.of(wish.pack()));
    } catch (ServiceException e) {
      if (e.fields().isEmpty()) {
        throw e;
      }
      return StandardAddress.refused("standard/activation")
          .modelAttribute("view", view(wish, null, FormMistake.of(e, texts, language), language))
          .build();
    }
  }

  private View view(
      Wish wish, @Nullable String day, List<FormMistake> mistakes, Language language) {
    @Nullable Replay replay = decisions.findValidReplay(wish.pack()).orElse(null);
    return new View(
        wish.pack().toString(),
        Objects.requireNonNullElse(wish.fromDay(), ""),
        Objects.requireNonNullElse(wish.reason(), ""),
        replay == null ? null : replay.id().toString(),
        replay == null ? null : Numbers.whole(language, replays.count(replay.id()).places()),
        day,
        mistakes);
  }

  private static PersonId person(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow().person();
  }
}
