package kz.qadam.fieldwork.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.PersonId;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.DrawRequest;
import kz.qadam.fieldwork.RepeatDraw;
import kz.qadam.fieldwork.RepeatDraws;
import kz.qadam.fieldwork.web.AssignmentsView.Option;
import kz.qadam.fieldwork.web.DrawView.DrawLine;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Draws in the reader's words. */
@Component
class DrawViews {

  private static final int DAYS_TO_GO = 30;

  private final RepeatDraws draws;
  private final AssignmentViews assignments;
  private final TerritoryService territories;
  private final PlaceService places;
  private final PlaceKinds kinds;
  private final Texts texts;
  private final Clock clock;

  DrawViews(
      RepeatDraws draws,
      AssignmentViews assignments,
      TerritoryService territories,
      PlaceService places,
      PlaceKinds kinds,
      Texts texts,
      Clock clock) {
    this.draws = draws;
    this.assignments = assignments;
    this.territories = territories;
    this.places = places;
    this.kinds = kinds;
    this.texts = texts;
    this.clock = clock;
  }

  /** The territory that the words mean to this reader, and the rest of the form. */
  DrawRequest read(SignedIn reviewer, DrawFields fields) {
    KatoCode territory =
        assignments.findTerritories(reviewer, fields.words()).stream()
            .findFirst()
            .map(Territory::code)
            .orElseThrow(
                () ->
                    ServiceException.invalid(
                        List.of(FieldProblem.of("in", "unknown-value", fields.words()))));
    return fields.read(territory, LocalDate.now(clock));
  }

  DrawView page(
      SignedIn reader, DrawFields fields, List<FieldProblem> problems, Language language) {
    LocalDate today = LocalDate.now(clock);
    Optional<Territory> territory =
        assignments.findTerritories(reader, fields.words()).stream().findFirst();
    List<FieldProblem> all = new ArrayList<>(problems);
    DrawFields.Frame frame = new DrawFields.Frame(today.minusYears(1), today);
    try {
      frame = fields.readFrame(today);
    } catch (ServiceException refusal) {
      refusal.fields().stream().filter(one -> !all.contains(one)).forEach(all::add);
    }
    Optional<String> kind = Optional.of(fields.kindCode()).filter(code -> !code.isEmpty());
    DrawFields.Frame days = frame;
    return new DrawView(
        fields,
        !assignments.findTerritories(reader, "").isEmpty(),
        territory.map(one -> AssignmentViews.option(one, language)).orElse(null),
        assignments.kindOptions(language),
        fields.from() == null ? days.from().toString() : fields.from(),
        fields.to() == null ? days.to().toString() : fields.to(),
        fields.due() == null ? today.plusDays(DAYS_TO_GO).toString() : fields.due(),
        territory.map(one -> draws.countFrame(one.code(), kind, days.from(), days.to())).orElse(0L),
        territory.map(one -> auditors(one.code())).orElse(List.of()),
        draws.latest(),
        all.stream().map(problem -> assignments.mistake(problem, language)).toList(),
        draws.findDraws(reader).stream().map(one -> line(one, language)).toList());
  }

  private List<Option> auditors(KatoCode territory) {
    return draws.findAuditors(territory).stream()
        .map(one -> new Option(one.id().toString(), String.valueOf(one.displayName())))
        .toList();
  }

  private DrawLine line(RepeatDraw draw, Language language) {
    return new DrawLine(
        draw.id(),
        territories.findTerritory(draw.territory()).map(Territory::name).orElse(LocalizedText.NONE),
        draw.knownKind() == null
            ? texts.get(language, "assignment.any-kind")
            : kinds
                .findKind(draw.knownKind())
                .map(PlaceKind::name)
                .flatMap(name -> name.bestFor(language))
                .map(LocalizedText.Part::value)
                .orElse(draw.knownKind()),
        texts.get(
            language,
            "draw.period",
            Dates.day(language, draw.from()),
            Dates.day(language, draw.to())),
        draw.repeats(),
        Dates.day(language, LocalDate.ofInstant(draw.at(), clock.getZone())));
  }

  DrawView.DrawPage page(RepeatDraw draw, Language language) {
    Map<PersonId, String> names =
        draws.findAuditors(draw.territory()).stream()
            .collect(Collectors.toMap(NamedPerson::id, one -> String.valueOf(one.displayName())));
    Map<PlaceId, Place> found =
        places.findPlaces(draw.drawn().stream().map(RepeatDraw.Line::place).toList()).stream()
            .collect(Collectors.toMap(Place::id, place -> place));
    Map<String, Long> given = new LinkedHashMap<>();
    List<DrawView.DrawnLine> lines = new ArrayList<>();
    for (RepeatDraw.Line line : draw.drawn()) {
      PersonId auditor = Objects.requireNonNull(line.knownAuditor());
      String name = names.getOrDefault(auditor, "№ " + auditor);
      given.merge(name, 1L, Long::sum);
      Place place = found.get(line.place());
      lines.add(
          new DrawView.DrawnLine(
              line.position(),
              line.place().value(),
              place == null ? LocalizedText.NONE : place.name(),
              name));
    }
    return new DrawView.DrawPage(
        line(draw, language),
        Dates.day(language, draw.dueOn()),
        draw.seed(),
        draw.frame().size(),
        given.entrySet().stream()
            .map(one -> new DrawView.Given(one.getKey(), one.getValue()))
            .toList(),
        lines);
  }
}
