package kz.qadam.commitment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qadam.commitment.AcceptCommitment;
import kz.qadam.commitment.Commitment;
import kz.qadam.place.Place;
import kz.qadam.problem.FieldError;
import kz.qadam.standard.Criterion;
import kz.qadam.standard.StandardPack;
import kz.qadam.standard.Zone;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import kz.qadam.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form for a new commitment.
 *
 * @param units what still has no commitment: the place as a whole, its services
 * @param existing commitments of the place and its services
 * @param zones of the current standard, for a promise of a part
 * @param fields what was typed, mistakes included
 */
public record NewCommitmentView(
    long placeId,
    LocalizedText placeName,
    List<Choice> units,
    List<Commitment> existing,
    List<ZoneChoice> zones,
    AcceptCommitment.Fields fields,
    List<FieldError> errors) {

  /** Nothing was typed yet. */
  static final AcceptCommitment.Fields BLANK =
      new AcceptCommitment.Fields(null, null, null, null, null, null, null);

  /** What the form is written from. */
  record Source(
      Place place,
      List<Commitment> existing,
      StandardPack pack,
      AcceptCommitment.Fields fields,
      List<FieldError> errors) {}

  /** A zone with those of its criteria that can be promised by themselves. */
  public record ZoneChoice(String id, LocalizedText name, List<CriterionChoice> criteria) {
    private static ZoneChoice of(Zone zone, StandardPack pack) {
      return new ZoneChoice(
          zone.id().toString(),
          zone.name(),
          pack.criteria(zone.id()).stream()
              .filter(Criterion::isJudged)
              .map(one -> new CriterionChoice(one.id().toString(), one.wording()))
              .toList());
    }
  }

  public record CriterionChoice(String id, LocalizedText wording) {}

  /** One card of a choice; an empty code is the place as a whole. */
  public record Choice(String code, String text) {}

  static NewCommitmentView of(Source source, Texts texts, Language language) {
    Place place = source.place();
    List<Commitment> existing = source.existing();
    Set<Long> taken =
        existing.stream().map(one -> one.serviceId().orElse(0)).collect(Collectors.toSet());
    List<Choice> units = new ArrayList<>();
    if (!taken.contains(0L)) {
      units.add(new Choice("", texts.get(language, "commitment.whole")));
    }
    for (Place.OfferedService service : place.services()) {
      if (!taken.contains(service.id())) {
        String name = service.name().bestFor(language).map(LocalizedText.Part::value).orElse("–");
        units.add(new Choice(Long.toString(service.id()), name));
      }
    }
    return new NewCommitmentView(
        place.id().value(),
        place.name(),
        List.copyOf(units),
        existing,
        source.pack().zones().stream().map(zone -> ZoneChoice.of(zone, source.pack())).toList(),
        source.fields(),
        source.errors());
  }

  /** The chosen card: what was sent, else the first. */
  public String chosenUnit() {
    String sent = fields.serviceId();
    return sent == null && !units.isEmpty() ? units.getFirst().code() : sent == null ? "" : sent;
  }

  /** Code of the chosen scope; the whole unless something else was sent. */
  public String chosenScope() {
    String sent = fields.scope();
    return sent == null || sent.isBlank() ? "whole" : sent;
  }

  public boolean isZoneChosen(String id) {
    return fields.zones() != null && fields.zones().contains(id);
  }

  public boolean isCriterionChosen(String id) {
    return fields.criteria() != null && fields.criteria().contains(id);
  }

  /** Whether any criterion of the zone is chosen, so that its list must be open. */
  public boolean isOpen(ZoneChoice zone) {
    return zone.criteria().stream().anyMatch(one -> isCriterionChosen(one.id()));
  }

  /** What is wrong with a field; null: nothing. */
  public @Nullable String error(String field) {
    return FieldError.find(errors, field).orElse(null);
  }
}
