package kz.qadam.act.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qadam.account.SignedIn;
import kz.qadam.act.Paper;
import kz.qadam.act.PaperKind;
import kz.qadam.act.web.PaperView.Field;
import kz.qadam.act.web.PaperView.Level;
import kz.qadam.act.web.PaperView.LevelRow;
import kz.qadam.act.web.PaperView.ZonePart;
import kz.qadam.audit.Audit;
import kz.qadam.audit.AuditEvidence;
import kz.qadam.audit.ReasonTexts;
import kz.qadam.audit.VisitEvidence;
import kz.qadam.audit.VisitEvidence.HowFound;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceVersion;
import kz.qadam.standard.AccessLevel;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.AccessState;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Zone;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.Dates;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts papers into words. */
@Component
class PaperViews {

  private final TerritoryService territories;
  private final PlaceKinds kinds;
  private final ReasonTexts reasons;
  private final PhotosOnPaper photos;
  private final PaperSignatures signatures;
  private final AuditEvidence evidence;
  private final Texts texts;
  private final Clock clock;

  PaperViews(
      TerritoryService territories,
      PlaceKinds kinds,
      ReasonTexts reasons,
      PhotosOnPaper photos,
      PaperSignatures signatures,
      AuditEvidence evidence,
      Texts texts,
      Clock clock) {
    this.territories = territories;
    this.kinds = kinds;
    this.reasons = reasons;
    this.photos = photos;
    this.signatures = signatures;
    this.evidence = evidence;
    this.texts = texts;
    this.clock = clock;
  }

  /** An act is of one visit; a passport puts several together and says none. */
  private List<HowFound> methods(Paper paper) {
    return paper.kind() == PaperKind.ACT
        ? evidence
            .findEvidence(paper.latestAudit().id())
            .map(VisitEvidence::howFound)
            .orElse(List.of())
        : List.of();
  }

  PaperView viewOf(Paper paper, Optional<SignedIn> reader, Language language) {
    boolean isAct = paper.kind() == PaperKind.ACT;
    PaperPhotos shown = photos.of(paper, reader, language);
    List<ZonePart> zones = new PaperRows(paper, reasons, shown, methods(paper), language).zones();
    return new PaperView(
        paper.kind().code(),
        paper.place(),
        paper.latestAudit().id(),
        placeName(paper, language),
        fields(paper, language),
        isAct ? paper.latestAudit().stateCode() : null,
        isAct ? paper.latestAudit().knownNote() : null,
        Arrays.stream(DisabilityGroup.values())
            .map(group -> texts.get(language, "group." + group.code()))
            .toList(),
        levels(paper, language),
        zones,
        shown.all(),
        shown.besides(zones),
        isAct ? List.of() : paper.audits().stream().map(one -> visit(one, language)).toList(),
        isAct ? signatures.of(paper.latestAudit(), reader, language) : List.of(),
        paper.hash().groups());
  }

  private String placeName(Paper paper, Language language) {
    return best(paper.described().name(), language)
        .orElseGet(() -> kind(paper.described(), language));
  }

  private String kind(PlaceVersion described, Language language) {
    return kinds
        .findKind(described.kind())
        .map(PlaceKind::name)
        .flatMap(name -> best(name, language))
        .orElse(described.kind());
  }

  private List<Field> fields(Paper paper, Language language) {
    PlaceVersion described = paper.described();
    List<Field> fields = new ArrayList<>();
    fields.add(field("place.field.name", placeName(paper, language), language));
    fields.add(field("place.field.kind", kind(described, language), language));
    best(described.address(), language)
        .ifPresent(address -> fields.add(field("place.field.address", address, language)));
    fields.add(field("place.field.territory", territory(described, language), language));
    fields.add(field("act.field.place", paper.place().toString(), language));
    fields.add(
        field("place.field.storeys", orUnknown(described.knownStoreys(), language), language));
    fields.add(
        field(
            "place.field.year", orUnknown(described.knownCommissionedYear(), language), language));
    if (paper.kind() == PaperKind.ACT) {
      addVisit(fields, paper.latestAudit(), language);
    }
    fields.add(field("audit.field.pack", pack(paper.pack(), language), language));
    return fields;
  }

  private void addVisit(List<Field> fields, Audit audit, Language language) {
    fields.add(
        field(
            "audit.field.stage",
            texts.get(language, "audit.stage." + audit.stage().code()),
            language));
    fields.add(field("audit.field.visited_on", Dates.day(language, audit.visitedOn()), language));
    fields.add(field("audit.field.auditor", audit.auditorName(), language));
    fields.add(
        field("audit.field.entrances", orUnknown(audit.knownEntrances(), language), language));
    fields.add(field("audit.field.submitted", day(audit.submittedAt(), language), language));
    fields.add(field("act.field.audit", audit.id().toString(), language));
    fields.add(field("act.field.decision", decision(audit, language), language));
  }

  private String decision(Audit audit, Language language) {
    String state = texts.get(language, "audit.state." + audit.stateCode());
    return audit
        .decision()
        .map(made -> texts.get(language, "audit.by", state, day(made.at(), language)))
        .orElse(state);
  }

  private String visit(Audit audit, Language language) {
    return texts.get(
        language,
        "act.visit",
        Dates.day(language, audit.visitedOn()),
        audit.auditorName(),
        texts.get(language, "audit.state." + audit.stateCode()));
  }

  private String territory(PlaceVersion described, Language language) {
    return territories.listPath(described.territory()).stream()
        .flatMap(territory -> best(territory.name(), language).stream())
        .collect(Collectors.joining(" › "));
  }

  private String pack(StandardPack pack, Language language) {
    return Stream.of(
            best(pack.title(), language).orElse(pack.id()),
            texts.get(language, "place.pack-version", pack.version()))
        .collect(Collectors.joining(" "));
  }

  private List<LevelRow> levels(Paper paper, Language language) {
    List<LevelRow> rows = new ArrayList<>();
    rows.add(
        new LevelRow(
            texts.get(language, "act.whole-place"),
            levels(group -> wholePlace(paper, group, language))));
    for (Zone zone : paper.pack().zones()) {
      rows.add(
          new LevelRow(
              best(zone.name(), language).orElse(zone.id().value()),
              levels(group -> ofZone(paper, zone, group, language))));
    }
    return rows;
  }

  private static List<Level> levels(Function<DisabilityGroup, Level> level) {
    return Arrays.stream(DisabilityGroup.values()).map(level).toList();
  }

  private Level wholePlace(Paper paper, DisabilityGroup group, Language language) {
    return paper.verdicts().isAssessed(group)
        ? level(paper.verdicts().range(group), language)
        : new Level(texts.get(language, "level.not-assessed"), AccessState.NOT_ASSESSED.code());
  }

  private Level ofZone(Paper paper, Zone zone, DisabilityGroup group, Language language) {
    return paper
        .verdicts()
        .findZoneRange(zone.id(), group)
        .map(range -> level(range, language))
        .orElseGet(() -> new Level(texts.get(language, "act.level.none"), null));
  }

  private Level level(AccessRange range, Language language) {
    String state = AccessState.of(range).code();
    if (range.isDecided() || range.equals(AccessRange.UNKNOWN)) {
      return new Level(texts.get(language, "level." + state), state);
    }
    String words =
        texts.get(
            language,
            "act.level.range",
            within(range.worst(), language),
            within(range.best(), language));
    return new Level(words, state);
  }

  private String within(AccessLevel level, Language language) {
    return texts.get(language, "level." + level.name().toLowerCase(Locale.ROOT) + ".within");
  }

  private Field field(String key, String value, Language language) {
    return new Field(texts.get(language, key), value);
  }

  private String orUnknown(@Nullable Integer known, Language language) {
    return known == null ? texts.get(language, "place.unknown") : known.toString();
  }

  private String day(Instant moment, Language language) {
    return Dates.day(language, LocalDate.ofInstant(moment, clock.getZone()));
  }

  private static Optional<String> best(LocalizedText text, Language language) {
    return text.bestFor(language).map(LocalizedText.Part::value);
  }
}
