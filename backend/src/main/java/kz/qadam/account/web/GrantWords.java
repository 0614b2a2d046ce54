package kz.qadam.account.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.qadam.account.Device;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.Role;
import kz.qadam.place.Organisation;
import kz.qadam.place.OrganisationRegister;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts roles, scopes, periods, people and devices into the reader's words. */
@Component
class GrantWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final TerritoryService territories;
  private final OrganisationRegister organisations;
  private final Texts texts;
  private final Clock clock;

  GrantWords(
      TerritoryService territories, OrganisationRegister organisations, Texts texts, Clock clock) {
    this.territories = territories;
    this.organisations = organisations;
    this.texts = texts;
    this.clock = clock;
  }

  String role(Role role, Language language) {
    return texts.get(language, "account.role." + role.code());
  }

  String where(GrantScope scope, Language language) {
    return switch (scope) {
      case GrantScope.Territory(KatoCode code) -> territory(code, language);
      case GrantScope.AssignedPlaces(KatoCode within) ->
          texts.get(language, "grant.assigned-in", territory(within, language));
      case GrantScope.Organisation(long id) ->
          organisations
              .findOrganisation(id)
              .map(found -> organisation(found, language))
              .orElseGet(() -> texts.get(language, "account.organisation", Long.toString(id)));
    };
  }

  private String territory(KatoCode code, Language language) {
    return territories
        .findTerritory(code)
        .map(territory -> name(territory.name(), code.value(), language))
        .orElse(code.value());
  }

  String organisation(Organisation organisation, Language language) {
    return name(organisation.name(), Long.toString(organisation.id()), language);
  }

  /** The territory and what it lies in, the country left out: names repeat across regions. */
  String path(Territory territory, Language language) {
    List<Territory> path = territories.listPath(territory.code());
    return path.reversed().stream()
        .filter(one -> one.parent().isPresent() || path.size() == 1)
        .map(one -> name(one.name(), one.code().value(), language))
        .collect(Collectors.joining(", "));
  }

  private static String name(LocalizedText name, String otherwise, Language language) {
    return name.bestFor(language).map(LocalizedText.Part::value).orElse(otherwise);
  }

  String until(Grant grant, Language language) {
    return grant.validTo() == null
        ? texts.get(language, "account.no-end")
        : texts.get(language, "account.until", Dates.day(language, grant.validTo().minusDays(1)));
  }

  /** From when until when. */
  String period(Grant grant, Language language) {
    return texts.get(
        language, "people.period", Dates.day(language, grant.validFrom()), until(grant, language));
  }

  /** The name, or the number of somebody who was erased; null: the operator. */
  String by(@Nullable NamedPerson person, Language language) {
    if (person == null) {
      return texts.get(language, "people.operator");
    }
    return person.displayName() == null ? number(person.id(), language) : person.displayName();
  }

  String number(PersonId id, Language language) {
    return texts.get(language, "people.number", id.toString());
  }

  String device(Device device, Language language) {
    return device.label().isEmpty()
        ? texts.get(language, "account.unknown-device")
        : device.label();
  }

  String time(Instant instant, Language language) {
    ZonedDateTime local = instant.atZone(clock.getZone());
    return Dates.day(language, local.toLocalDate()) + ", " + TIME.format(local);
  }

  String day(Instant instant, Language language) {
    return Dates.day(language, LocalDate.ofInstant(instant, clock.getZone()));
  }
}
