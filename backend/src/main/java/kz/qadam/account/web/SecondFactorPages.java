package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.account.PersonId;
import kz.qadam.account.SecondFactorService;
import kz.qadam.account.SecondFactorService.Stage;
import kz.qadam.account.SecondFactorService.Status;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.RefusedPage;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** The reader's own second factor: on, off, and the way between. */
@Controller
class SecondFactorPages {

  static final String SECOND_FACTOR = "/me/second-factor";

  private final SecondFactorService factors;
  private final SignInThrottle throttle;
  private final Texts texts;

  SecondFactorPages(SecondFactorService factors, SignInThrottle throttle, Texts texts) {
    this.factors = factors;
    this.throttle = throttle;
    this.texts = texts;
  }

  /** What the forms send. */
  record CodeFields(@Nullable String password, @Nullable String code) {

    String typedPassword() {
      return Objects.requireNonNullElse(password, "");
    }

    String typedCode() {
      return Objects.requireNonNullElse(code, "");
    }
  }

  /**
   * The page {@code account/second-factor}.
   *
   * @param isDemanded nothing else opens before it is on
   * @param key null unless it was begun, as is the picture
   */
  public record View(
      Status status,
      boolean isDemanded,
      @Nullable String key,
      @Nullable QrPicture picture,
      List<FieldMistake> errors) {

    public View {
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return FieldMistake.find(errors, field);
    }
  }

  @GetMapping(SECOND_FACTOR)
  Rendering show(ServerWebExchange exchange) {
    return page(SignedIn.find(exchange).orElseThrow(), List.of()).build();
  }

  private Rendering.Builder<?> page(SignedIn who, List<FieldMistake> errors) {
    Status status = factors.getStatus(who.person());
    boolean isBegun = status.stage() == Stage.BEGUN;
    SecondFactorService.@Nullable Setup setup = isBegun ? factors.getSetup(who.person()) : null;
    return rendering("account/second-factor")
        .modelAttribute(
            "view",
            new View(
                status,
                who.mustSetUpSecondFactor(),
                setup == null ? null : setup.key(),
                setup == null ? null : QrPicture.of(setup.address().toString()),
                errors));
  }

  @PostMapping(SECOND_FACTOR)
  Rendering begin(ServerWebExchange exchange) {
    factors.begin(SignedIn.find(exchange).orElseThrow().person());
    return SignInPages.seeOther(SECOND_FACTOR);
  }

  @PostMapping(SECOND_FACTOR + "/confirmation")
  Rendering confirm(@ModelAttribute CodeFields fields, ServerWebExchange exchange, Locale locale) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    try {
      SignInThrottle.Attempt attempt = throttle.take(codesOf(who.person()), exchange);
      List<String> recovery = factors.confirm(who, fields.typedCode());
      attempt.giveBack();
      return rendering("account/recovery-codes").modelAttribute("codes", recovery).build();
    } catch (ServiceException e) {
      return refuse(e, who, locale);
    }
  }

  @PostMapping(SECOND_FACTOR + "/removal")
  Rendering turnOff(@ModelAttribute CodeFields fields, ServerWebExchange exchange, Locale locale) {
    SignedIn who = SignedIn.find(exchange).orElseThrow();
    try {
      SignInThrottle.Attempt attempt = throttle.take(codesOf(who.person()), exchange);
      factors.turnOff(who, fields.typedPassword(), fields.typedCode());
      attempt.giveBack();
      return Done.FACTOR_TURNED_OFF.seeOther(SECOND_FACTOR, exchange);
    } catch (ServiceException e) {
      return refuse(e, who, locale);
    }
  }

  private Rendering refuse(ServiceException problem, SignedIn who, Locale locale) {
    if (problem.fields().isEmpty()) {
      throw problem;
    }
    return RefusedPage.mark(page(who, FieldMistake.of(problem, texts, Language.of(locale))))
        .build();
  }

  /** What guesses are counted under; no login has a space. */
  static String codesOf(PersonId person) {
    return "codes of " + person;
  }

  private static Rendering.Builder<?> rendering(String template) {
    return Rendering.view(template).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
