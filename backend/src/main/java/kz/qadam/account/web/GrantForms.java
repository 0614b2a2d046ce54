package kz.qadam.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.qadam.account.AdministeredArea;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.text.Language;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** The form of a grant, as several pages have it. */
@Component
class GrantForms {

  private final GrantFormReader reader;
  private final GrantWords words;
  private final Texts texts;

  GrantForms(GrantFormReader reader, GrantWords words, Texts texts) {
    this.reader = reader;
    this.words = words;
    this.texts = texts;
  }

  GrantReading read(GrantFields fields, SignedIn administrator, Language language) {
    return reader.read(fields, AdministeredArea.of(administrator), language);
  }

  GrantFormView blank(SignedIn administrator, Language language) {
    GrantFields fields = reader.blank();
    return view(fields, read(fields, administrator, language), List.of(), administrator, language);
  }

  /** The form as it was sent, with what the search found and what is wrong. */
  GrantFormView view(
      GrantFields fields,
      GrantReading reading,
      List<FieldProblem> problems,
      SignedIn administrator,
      Language language) {
    boolean isCountry = AdministeredArea.of(administrator).isCountry();
    return new GrantFormView(
        fields,
        Arrays.stream(Role.values())
            .filter(role -> role != Role.ORGANISATION || isCountry)
            .map(role -> new Choice(role.code(), words.role(role, language)))
            .toList(),
        reading.isTerritoryMissing(),
        reading.territories(),
        reading.territory(),
        Stream.of(GrantFields.ALL, GrantFields.ASSIGNED)
            .map(code -> new Choice(code, texts.get(language, "grant.extent." + code)))
            .toList(),
        reading.organisations(),
        reading.organisation(),
        isCountry,
        FieldMistake.of(ServiceException.invalid(problems), texts, language));
  }
}
