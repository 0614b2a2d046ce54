package kz.qadam.site.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.Place;
import kz.qadam.site.PlaceDossier;
import kz.qadam.standard.DisabilityGroup;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.text.Language;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a place shows, in the reader's words.
 *
 * @param address empty when not known
 * @param mapLink the map around the place; null: position not known
 * @param groups the five groups in the order of the standard
 */
record PlaceView(
    long id,
    String title,
    LocalizedText name,
    String kind,
    LocalizedText address,
    List<Territory> territories,
    boolean isTerritoryApproximate,
    @Nullable String mapLink,
    @Nullable String position,
    List<GroupCard> groups,
    List<String> entrances,
    List<Statement> statements,
    List<LocalizedText> services,
    List<CommitmentLine> commitments,
    List<OrderLine> orders,
    Particulars particulars,
    List<PlaceChanges.Entry> history,
    List<DecisionLine> decisions) {

  /** Half the width of the map's window around a place, degrees: about 400 m in Kazakhstan. */
  private static final double AROUND_DEGREES = 0.004;

  /** One group's level; the code is that of an AccessState. */
  record GroupCard(String group, String state) {}

  /** A sentence of somebody else, of whom, and under which key they keep it. */
  record Statement(String sentence, String source, String key) {}

  /** What the register itself holds. */
  record Particulars(
      LocalizedText organisation,
      String owner,
      boolean isOwnerAssumed,
      @Nullable Integer storeys,
      @Nullable Integer commissionedYear,
      List<String> tags,
      String source,
      String sourceId,
      Day recorded) {}

  static PlaceView of(PlaceDossier dossier, PlaceTexts texts, Language language) {
    Place place = dossier.place();
    return new PlaceView(
        place.id().value(),
        texts.title(language, dossier),
        place.name(),
        texts.kind(language, dossier),
        place.address(),
        dossier.territories(),
        place.territoryBasis() == TerritoryBasis.APPROXIMATE,
        place.position().map(PlaceView::mapAround).orElse(null),
        place.position().map(texts::position).orElse(null),
        Arrays.stream(DisabilityGroup.values()).map(PlaceView::notAssessed).toList(),
        place.entrances().stream().map(entrance -> entrance(entrance, texts, language)).toList(),
        place.statements().stream().map(said -> statement(said, texts, language)).toList(),
        place.services().stream().map(Place.OfferedService::name).toList(),
        dossier.commitments().stream()
            .map(one -> texts.commitment(language, one, dossier))
            .toList(),
        dossier.orders().stream().map(order -> texts.order(language, order)).toList(),
        particulars(place, texts, language),
        new PlaceChanges(texts, language).entries(dossier.versions()),
        dossier.decisions().stream()
            .map(entry -> DecisionLine.of(entry, texts, language))
            .toList());
  }

  private static GroupCard notAssessed(DisabilityGroup group) {
    return new GroupCard(String.valueOf(group.code()), "not-assessed");
  }

  private static String mapAround(Position position) {
    return String.format(
        Locale.ROOT,
        "/?bbox=%.5f,%.5f,%.5f,%.5f",
        position.longitude() - AROUND_DEGREES,
        position.latitude() - AROUND_DEGREES,
        position.longitude() + AROUND_DEGREES,
        position.latitude() + AROUND_DEGREES);
  }

  private static String entrance(Place.Entrance entrance, PlaceTexts texts, Language language) {
    return Optional.ofNullable(entrance.name())
        .map(name -> texts.text(language, "place.entrance.named", entrance.number(), name))
        .orElseGet(() -> texts.text(language, "place.entrance", entrance.number()));
  }

  private static Statement statement(Place.Statement said, PlaceTexts texts, Language language) {
    return new Statement(
        texts.statement(language, said), texts.source(language, said.source()), said.key());
  }

  private static Particulars particulars(Place place, PlaceTexts texts, Language language) {
    return new Particulars(
        place.organisation() == null ? LocalizedText.NONE : place.organisation().name(),
        texts.text(language, "owner." + place.ownerClass().code()),
        place.ownerBasis() == OwnerBasis.ASSUMED,
        place.knownStoreys(),
        place.knownCommissionedYear(),
        place.tags().stream().sorted().map(tag -> texts.text(language, "tag." + tag)).toList(),
        texts.source(language, place.source()),
        place.sourceId(),
        texts.day(language, place.recordedAt()));
  }
}
