package kz.qadam.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationFields;
import kz.qadam.place.OrganisationPage;
import kz.qadam.place.OrganisationRegister;
import kz.qadam.place.OwnerClass;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;

/** Organisations, which administrators of the country add and rename. */
@Controller
class OrganisationPages {

  private static final String ORGANISATIONS = "/organisations";
  private static final int PAGE_SIZE = 25;

  private final OrganisationRegister organisations;
  private final Texts texts;

  OrganisationPages(OrganisationRegister organisations, Texts texts) {
    this.organisations = organisations;
    this.texts = texts;
  }

  /**
   * The page {@code account/organisations}.
   *
   * @param next number after which the next page starts; null: there is none
   */
  public record ListView(
      String words, List<Organisation> organisations, boolean isFirst, @Nullable String next) {

    public ListView {
      organisations = List.copyOf(organisations);
    }
  }

  /**
   * The page {@code account/organisation}.
   *
   * @param id null: a new one
   */
  public record FormView(
      @Nullable String id,
      OrganisationFields fields,
      List<Choice> ownerClasses,
      List<FieldMistake> errors) {

    public FormView {
      ownerClasses = List.copyOf(ownerClasses);
      errors = List.copyOf(errors);
    }

    /** What is wrong with a field; null: nothing. */
    public @Nullable String error(String field) {
      return FieldMistake.find(errors, field);
    }
  }

  @GetMapping(ORGANISATIONS)
  Rendering listOrganisations(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after) {
    String words = Objects.requireNonNullElse(q, "").strip();
    OrganisationPage page =
        organisations.findOrganisations(
            words, after == null ? 0 : PathNumber.parse(after), PAGE_SIZE);
    String next = page.next().isPresent() ? Long.toString(page.next().getAsLong()) : null;
    return ManagePages.page("account/organisations")
        .modelAttribute("view", new ListView(words, page.organisations(), after == null, next))
        .build();
  }

  @GetMapping("/organisations/new")
  Rendering showNew(Locale locale) {
    return form(null, OrganisationFields.BLANK, locale);
  }

  @PostMapping(ORGANISATIONS)
  Rendering add(
      @ModelAttribute OrganisationFields fields, ServerWebExchange exchange, Locale locale) {
    try {
      String path = ORGANISATIONS + "/" + organisations.add(fields);
      return Done.ORGANISATION_ADDED.seeOther(path, exchange);
    } catch (ServiceException e) {
      return refused(null, fields, e, locale);
    }
  }

  @GetMapping("/organisations/{id}")
  Rendering showOrganisation(@PathVariable String id, Locale locale) {
    Organisation known = organisations.getOrganisation(PathNumber.parse(id));
    return form(id, OrganisationFields.of(known), locale);
  }

  @PostMapping("/organisations/{id}")
  Rendering change(
      @PathVariable String id,
      @ModelAttribute OrganisationFields fields,
      ServerWebExchange exchange,
      Locale locale) {
    try {
      organisations.change(PathNumber.parse(id), fields);
      return Done.ORGANISATION_CHANGED.seeOther(ORGANISATIONS + "/" + id, exchange);
    } catch (ServiceException e) {
      return refused(id, fields, e, locale);
    }
  }

  private Rendering form(@Nullable String id, OrganisationFields fields, Locale locale) {
    return ManagePages.page("account/organisation")
        .modelAttribute("view", view(id, fields, List.of(), Language.of(locale)))
        .build();
  }

  private Rendering refused(
      @Nullable String id, OrganisationFields fields, ServiceException problem, Locale locale) {
    if (problem.fields().isEmpty()) {
      throw problem;
    }
    Language language = Language.of(locale);
    List<FieldMistake> mistakes = FieldMistake.of(problem, texts, language);
    return ManagePages.refused("account/organisation")
        .modelAttribute("view", view(id, fields, mistakes, language))
        .build();
  }

  private FormView view(
      @Nullable String id,
      OrganisationFields fields,
      List<FieldMistake> mistakes,
      Language language) {
    List<Choice> classes =
        Arrays.stream(OwnerClass.values())
            .map(one -> new Choice(one.code(), texts.get(language, "owner." + one.code())))
            .toList();
    return new FormView(id, fields, classes, mistakes);
  }
}
