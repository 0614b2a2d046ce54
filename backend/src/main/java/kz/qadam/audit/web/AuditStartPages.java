package kz.qadam.audit.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.qadam.account.PlaceRights;
import kz.qadam.account.Role;
import kz.qadam.account.SignedIn;
import kz.qadam.audit.AssignedVisits;
import kz.qadam.audit.AuditDraft;
import kz.qadam.audit.AuditDrafts;
import kz.qadam.audit.AuditService;
import kz.qadam.audit.AuditStage;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.problem.FieldProblem;
import kz.qadam.problem.ServiceException;
import kz.qadam.standard.StandardPacks;
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

/** Where an audit begins: find the place, start a visit, or go on with a draft of one's own. */
@Controller
class AuditStartPages {

  private static final int MOST_FOUND = 20;

  private final AuditService audits;
  private final AuditDrafts drafts;
  private final PlaceService places;
  private final PlaceKinds kinds;
  private final StandardPacks packs;
  private final DraftLines lines;
  private final AssignedVisits assigned;
  private final Texts texts;
  private final PlaceRights rights;

  AuditStartPages(
      AuditService audits,
      AuditDrafts drafts,
      PlaceService places,
      PlaceKinds kinds,
      StandardPacks packs,
      DraftLines lines,
      AssignedVisits assigned,
      Texts texts,
      PlaceRights rights) {
    this.texts = texts;
    this.audits = audits;
    this.places = places;
    this.kinds = kinds;
    this.packs = packs;
    this.drafts = drafts;
    this.lines = lines;
    this.assigned = assigned;
    this.rights = rights;
  }

  @GetMapping("/audit")
  Rendering showStart(
      @RequestParam(name = "q", defaultValue = "") String words,
      ServerWebExchange exchange,
      Locale locale) {
    SignedIn reader = AuditFormPages.readerIn(exchange);
    List<DraftLine> mine = drafts.list(reader.person()).stream().map(lines::of).toList();
    return Rendering.view("audit/start")
        .modelAttribute("assigned", assignedTo(exchange, Language.of(locale)))
        .modelAttribute("view", find(words.strip(), reader, mine))
        .build();
  }

  @GetMapping("/places/{id}/audits/new")
  Rendering showNew(@PathVariable String id, ServerWebExchange exchange, Locale locale) {
    PlaceId place = AuditApi.placeId(id);
    boolean isBlind = assigned.isBlind(AuditFormPages.readerIn(exchange).person(), place);
    return Rendering.view("audit/new")
        .modelAttribute("place", PlaceHead.of(places.getPlace(place), kinds))
        .modelAttribute("pack", packs.current())
        .modelAttribute("stages", stages(Language.of(locale)))
        .modelAttribute("isBlind", isBlind)
        .modelAttribute("earlier", isBlind ? List.of() : earlier(place))
        .modelAttribute("language", Language.of(locale))
        .build();
  }

  private List<EarlierAudit> earlier(PlaceId place) {
    return Stream.concat(
            audits.findAudits(place).stream(), audits.findProjectAudits(place).stream())
        .map(EarlierAudit::of)
        .toList();
  }

  @PostMapping("/places/{id}/audits/new")
  Rendering start(
      @PathVariable String id, @ModelAttribute StartForm sent, ServerWebExchange exchange) {
    AuditDraft draft =
        drafts.start(AuditApi.placeId(id), sent.readStage(), AuditFormPages.readerIn(exchange));
    return Redirects.to("/audits/" + draft.id());
  }

  /** What begins a visit; without a stage it is one to the standing place. */
  record StartForm(@Nullable String stage) {

    AuditStage readStage() {
      return stage == null
          ? AuditStage.STANDING
          : AuditStage.find(stage)
              .orElseThrow(
                  () ->
                      ServiceException.invalid(
                          List.of(FieldProblem.of("stage", "unknown-stage", stage))));
    }
  }

  /** One stage to choose. */
  record StageChoice(String code, String text) {}

  private List<StageChoice> stages(Language language) {
    return Arrays.stream(AuditStage.values())
        .map(
            stage ->
                new StageChoice(stage.code(), texts.get(language, "audit.stage." + stage.code())))
        .toList();
  }

  /**
   * What the start page shows; {@code found} is empty before anything was asked for.
   *
   * @param mayBeMore the words have to be narrower to see all that they find
   */
  record StartView(
      String words, List<PlaceHead> found, boolean mayBeMore, List<DraftLine> drafts) {}

  /** A place to visit, until when and why. */
  record AssignedLine(PlaceHead place, AssignedVisits.AssignedVisit visit) {}

  private List<AssignedLine> assignedTo(ServerWebExchange exchange, Language language) {
    return assigned.findVisits(SignedIn.find(exchange).orElseThrow().person(), language).stream()
        .flatMap(
            visit ->
                places
                    .findPlace(new PlaceId(visit.place()))
                    .map(place -> new AssignedLine(PlaceHead.of(place, kinds), visit))
                    .stream())
        .toList();
  }

  private StartView find(String words, SignedIn reader, List<DraftLine> mine) {
    if (words.isEmpty()) {
      return new StartView(words, List.of(), false, mine);
    }
    PlaceQuery query = new PlaceQuery(Set.of(), null, null, words, null, Set.of(), 0, MOST_FOUND);
    List<Place> all = places.findPlaces(query).places();
    List<PlaceHead> theirs =
        all.stream()
            .filter(place -> rights.holds(reader, Set.of(Role.AUDITOR), place.id()))
            .map(place -> PlaceHead.of(place, kinds))
            .toList();
    return new StartView(words, theirs, all.size() == MOST_FOUND, mine);
  }
}
