package kz.qadam.account.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.Role;
import kz.qadam.problem.FieldProblem;
import kz.qadam.territory.KatoCode;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a grant from a form: all problems at once, and what the search found for its words. */
@Component
class GrantFormReader {

  private final ScopeSearch search;
  private final Clock clock;

  GrantFormReader(ScopeSearch search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  GrantFields blank() {
    return GrantFields.from(LocalDate.now(clock).toString());
  }

  GrantReading read(GrantFields fields, AdministeredArea area, Language language) {
    return new Reading(fields, area, language).read();
  }

  /** One form. */
  private final class Reading {

    private final GrantFields fields;
    private final AdministeredArea area;
    private final Language language;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final boolean isTerritoryMissing;
    private final List<Choice> territories;
    private final List<Choice> organisations;
    private final String territory;
    private final String organisation;

    Reading(GrantFields fields, AdministeredArea area, Language language) {
      this.fields = fields;
      this.area = area;
      this.language = language;
      List<Choice> found = search.findTerritories(fields.territoryName(), area, language);
      this.isTerritoryMissing = found.isEmpty();
      this.territories = found.isEmpty() ? search.findTerritories(null, area, language) : found;
      this.organisations =
          area.isCountry()
              ? search.findOrganisations(fields.organisationName(), language)
              : List.of();
      // The whole area takes no search: it is never chosen by words that found nothing.
      this.territory =
          chosen(
              fields.territory(), isTerritoryMissing ? null : fields.territoryName(), territories);
      this.organisation = chosen(fields.organisation(), fields.organisationName(), organisations);
    }

    GrantReading read() {
      Role role = role();
      GrantScope scope = scope(role);
      if (fields.isOfAssignedPlaces() && role != null && role != Role.AUDITOR) {
        problems.add(FieldProblem.of("extent", "auditors-only"));
      }
      LocalDate first = day("firstDay", fields.firstDay());
      if (blank(fields.firstDay())) {
        problems.add(FieldProblem.of("firstDay", "required"));
      }
      LocalDate last = day("lastDay", fields.lastDay());
      checkPeriod(first, last);
      Grant grant =
          problems.isEmpty()
              ? new Grant(
                  Objects.requireNonNull(role),
                  Objects.requireNonNull(scope),
                  Objects.requireNonNull(first),
                  last == null ? null : last.plusDays(1))
              : null;
      return new GrantReading(
          grant, problems, isTerritoryMissing, territories, territory, organisations, organisation);
    }

    private @Nullable Role role() {
      if (blank(fields.role())) {
        problems.add(FieldProblem.of("role", "required"));
        return null;
      }
      Role known =
          Arrays.stream(Role.values())
              .filter(role -> role.code().equals(fields.role()))
              .filter(role -> role != Role.ORGANISATION || area.isCountry())
              .findFirst()
              .orElse(null);
      if (known == null) {
        problems.add(
            FieldProblem.of("role", "unknown-value", Objects.requireNonNull(fields.role())));
      }
      return known;
    }

    private @Nullable GrantScope scope(@Nullable Role role) {
      boolean isOfOrganisation =
          role == Role.ORGANISATION || (role == null && !organisation.isEmpty());
      String field = isOfOrganisation ? "organisation" : "territory";
      String code = isOfOrganisation ? organisation : territory;
      if (code.isEmpty()) {
        problems.add(
            unchosen(
                field,
                isOfOrganisation ? fields.organisationName() : fields.territoryName(),
                isOfOrganisation ? organisations : isTerritoryMissing ? List.of() : territories));
        return null;
      }
      if (isOfOrganisation) {
        return new GrantScope.Organisation(Long.parseLong(code));
      }
      return fields.isOfAssignedPlaces()
          ? new GrantScope.AssignedPlaces(new KatoCode(code))
          : new GrantScope.Territory(new KatoCode(code));
    }

    private static FieldProblem unchosen(
        String field, @Nullable String words, List<Choice> choices) {
      if (!choices.isEmpty()) {
        return FieldProblem.of(field, "choose-one");
      }
      return blank(words)
          ? FieldProblem.of(field + "Name", "required")
          : FieldProblem.of(field + "Name", "nothing-found", Objects.requireNonNull(words));
    }

    private @Nullable LocalDate day(String field, @Nullable String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return LocalDate.parse(text.strip());
      } catch (DateTimeParseException _) {
        problems.add(FieldProblem.of(field, "not-a-date", text));
        return null;
      }
    }

    /** A grant is not dated back: it would seem to cover what was done without it. */
    private void checkPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {
      LocalDate today = LocalDate.now(clock);
      LocalDate earliest = first == null || first.isBefore(today) ? today : first;
      if (first != null && first.isBefore(today)) {
        problems.add(FieldProblem.of("firstDay", "date-too-early", Dates.day(language, today)));
      }
      if (last != null && last.isBefore(earliest)) {
        problems.add(FieldProblem.of("lastDay", "date-too-early", Dates.day(language, earliest)));
      }
    }
  }

  /** The code if it is among the choices, or the only choice that was searched for. */
  private static String chosen(
      @Nullable String code, @Nullable String words, List<Choice> choices) {
    if (choices.stream().anyMatch(choice -> choice.code().equals(code))) {
      return Objects.requireNonNull(code);
    }
    return choices.size() == 1 && !blank(words) ? choices.getFirst().code() : "";
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
