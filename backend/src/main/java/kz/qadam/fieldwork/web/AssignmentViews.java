package kz.qadam.fieldwork.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qadam.account.Grant;
import kz.qadam.account.GrantScope;
import kz.qadam.account.NamedPerson;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.fieldwork.Assignment;
import kz.qadam.fieldwork.AssignmentReason;
import kz.qadam.fieldwork.AssignmentService;
import kz.qadam.fieldwork.Candidate;
import kz.qadam.fieldwork.PlaceRisk;
import kz.qadam.fieldwork.web.AssignmentsView.AssignmentLine;
import kz.qadam.fieldwork.web.AssignmentsView.Mistake;
import kz.qadam.fieldwork.web.AssignmentsView.Option;
import kz.qadam.fieldwork.web.AssignmentsView.PlaceLine;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.springframework.stereotype.Component;

/** Draws assignments in the reader's words. */
@Component
class AssignmentViews {

  private static final int MOST_TERRITORIES = 8;
  private static final int DAYS_TO_GO = 30;

  private final AssignmentService assignments;
  private final TerritoryService territories;
  private final PlaceService places;
  private final PlaceKinds kinds;
  private final RiskWords risks;
  private final Texts texts;
  private final Clock clock;

  AssignmentViews(
      AssignmentService assignments,
      TerritoryService territories,
      PlaceService places,
      PlaceKinds kinds,
      RiskWords risks,
      Texts texts,
      Clock clock) {
    this.assignments = assignments;
    this.territories = territories;
    this.places = places;
    this.kinds = kinds;
    this.risks = risks;
    this.texts = texts;
    this.clock = clock;
  }

  AssignmentsView page(
      SignedIn reader,
      CandidateFilter filter,
      AssignmentFields sent,
      List<FieldProblem> problems,
      Language language) {
    List<Territory> found = findTerritories(reader, filter.words());
    LocalDate today = LocalDate.now(clock);
    List<Candidate> candidates =
        found.stream()
            .findFirst()
            .map(first -> assignments.findCandidates(filter.toQuery(first.code(), today)))
            .orElse(List.of());
    return new AssignmentsView(
        filter,
        found.isEmpty() ? null : option(found.getFirst(), language),
        found.stream().skip(1).map(other -> option(other, language)).toList(),
        kindOptions(language),
        reasonOptions(language),
        candidates.stream().flatMap(one -> line(one, language).stream()).toList(),
        auditors(candidates.stream().map(Candidate::place).toList()),
        sent.places(),
        sent.auditor() == null ? "" : sent.auditor(),
        sent.due() == null ? today.plusDays(DAYS_TO_GO).toString() : sent.due(),
        problems.stream().map(problem -> mistake(problem, language)).toList(),
        open(reader, language));
  }

  List<Option> auditors(List<PlaceId> wanted) {
    return assignments.findAuditors(wanted).stream()
        .map(one -> new Option(one.id().toString(), String.valueOf(one.displayName())))
        .toList();
  }

  List<AssignmentLine> open(SignedIn reader, Language language) {
    return assignments.findOpen(reader).stream()
        .flatMap(one -> line(one, language).stream())
        .toList();
  }

  Optional<AssignmentLine> line(Assignment one, Language language) {
    NamedPerson auditor = one.auditor();
    return line(new Candidate(one.place(), null, null), language)
        .map(
            place ->
                new AssignmentLine(
                    one.id(),
                    place,
                    auditor.displayName(),
                    Dates.day(language, one.dueOn()),
                    one.dueOn().isBefore(LocalDate.now(clock)),
                    texts.get(language, "assignment.reason." + one.reason().code())));
  }

  private Optional<PlaceLine> line(Candidate one, Language language) {
    return places.findPlace(one.place()).map(place -> line(place, one, language));
  }

  private PlaceLine line(Place place, Candidate one, Language language) {
    LocalDate lastVisit = one.knownLastVisit();
    PlaceRisk risk = one.knownRisk();
    LocalizedText kind =
        kinds.findKind(place.kind()).map(PlaceKind::name).orElse(LocalizedText.NONE);
    return new PlaceLine(
        place.id().value(),
        place.name().isEmpty() ? kind : place.name(),
        kind,
        place.address(),
        lastVisit == null ? null : Dates.day(language, lastVisit),
        risk == null ? List.of() : risks.words(risk, LocalDate.now(clock), language));
  }

  /** Within the reader's grants as a reviewer; without words those themselves. */
  List<Territory> findTerritories(SignedIn reader, String words) {
    return ownTerritories(reader)
        .flatMap(own -> findTerritories(own, words))
        .distinct()
        .limit(MOST_TERRITORIES)
        .toList();
  }

  private Stream<Territory> findTerritories(KatoCode own, String words) {
    if (words.isEmpty()) {
      return territories.findTerritory(own).stream();
    }
    return KatoCode.find(words)
        .map(code -> own.contains(code) ? territories.findTerritory(code).stream() : none())
        .orElseGet(() -> territories.findTerritories(words, own, MOST_TERRITORIES).stream());
  }

  private static Stream<Territory> none() {
    return Stream.empty();
  }

  private static Stream<KatoCode> ownTerritories(SignedIn reader) {
    return reader.grants().stream()
        .filter(grant -> grant.role() == Role.REVIEWER)
        .map(Grant::scope)
        .filter(GrantScope.Territory.class::isInstance)
        .map(scope -> ((GrantScope.Territory) scope).code());
  }

  static Option option(Territory territory, Language language) {
    return new Option(territory.code().value(), text(territory.name(), language));
  }

  List<Option> kindOptions(Language language) {
    return Stream.concat(kinds.listSectors().stream(), kinds.listKinds().stream())
        .sorted(Comparator.comparing(PlaceKind::code))
        .map(kind -> new Option(kind.code(), text(kind.name(), language)))
        .toList();
  }

  private List<Option> reasonOptions(Language language) {
    return Arrays.stream(AssignmentReason.values())
        .map(
            reason ->
                new Option(
                    reason.code(), texts.get(language, "assignment.reason." + reason.code())))
        .toList();
  }

  Mistake mistake(FieldProblem problem, Language language) {
    String message = texts.get(language, "field." + problem.code(), problem.values().toArray());
    String label = texts.get(language, "assignment.field." + problem.field());
    return new Mistake(problem.field(), message, label + ": " + message);
  }

  private static String text(LocalizedText text, Language language) {
    return text.bestFor(language).map(LocalizedText.Part::value).orElse("");
  }
}
