package kz.qadam.account.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.account.PersonId;
import kz.qadam.account.ProviderFailure;
import kz.qadam.account.ProviderService;
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

/** The link of the reader's account with one at the provider: asked for, made, undone. */
@Controller
class ProviderLinkPages {

  private static final String LINK = "/me/provider";

  private final ProviderService providers;
  private final SecondFactorService factors;
  private final SignInThrottle throttle;
  private final ProviderReturn back;
  private final Texts texts;

  ProviderLinkPages(
      ProviderService providers,
      SecondFactorService factors,
      SignInThrottle throttle,
      ProviderReturn back,
      Texts texts) {
    this.providers = providers;
    this.factors = factors;
    this.throttle = throttle;
    this.back = back;
    this.texts = texts;
  }

  /**
   * The form that asks who is there.
   *
   * @param provider what it is called
   */
  public record ProofView(
      String provider, boolean asksPassword, boolean asksCode, List<FieldMistake> errors) {

    public ProofView {
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return FieldMistake.find(errors, field);
    }
  }

  /** The page before the way to the provider. */
  public record LinkView(String provider, String address) {}

  @GetMapping(LINK)
  Rendering ask(ServerWebExchange exchange, Locale locale) {
    return name(locale)
        .map(provider -> form(provider, person(exchange), List.of()).build())
        .orElseGet(() -> SignInPages.seeOther(MePages.ME));
  }

  private Rendering.Builder<?> form(String provider, PersonId person, List<FieldMistake> errors) {
    Status status = factors.getStatus(person);
    return page(
        "account/provider-proof",
        new ProofView(provider, status.hasPassword(), status.stage() == Stage.ON, errors));
  }

  /** A guess counts as one of a code does. */
  @PostMapping(LINK)
  Rendering link(
      @ModelAttribute SecondFactorPages.CodeFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    Optional<String> provider = name(locale);
    if (provider.isEmpty()) {
      return SignInPages.seeOther(MePages.ME);
    }
    PersonId person = person(exchange);
    SignInThrottle.Attempt attempt = throttle.take(SecondFactorPages.codesOf(person), exchange);
    try {
      ProviderService.Departure departure =
          providers.departToLink(
              back.trip(MePages.ME, exchange), person, fields.typedPassword(), fields.typedCode());
      attempt.giveBack();
      StepCookie.PROVIDER.set(exchange, departure.ticket());
      return page(
              "account/provider-link", new LinkView(provider.get(), departure.address().toString()))
          .build();
    } catch (ProviderFailure failure) {
      return ProviderPages.explain(failure);
    } catch (ServiceException refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      return RefusedPage.mark(
              form(provider.get(), person, FieldMistake.of(refusal, texts, Language.of(locale))))
          .build();
    }
  }

  @PostMapping(LINK + "/removal")
  Rendering unlink(ServerWebExchange exchange) {
    providers.unlink(person(exchange));
    return Done.PROVIDER_UNLINKED.seeOther(MePages.ME, exchange);
  }

  private Optional<String> name(Locale locale) {
    return ProviderPages.name(providers, Language.of(locale));
  }

  private static PersonId person(ServerWebExchange exchange) {
    return SignedIn.find(exchange).orElseThrow().person();
  }

  private static Rendering.Builder<?> page(String template, Object view) {
    return Rendering.view(template)
        .modelAttribute("view", view)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
