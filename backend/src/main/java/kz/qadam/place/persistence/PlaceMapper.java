package kz.qadam.place.persistence;

import java.util.Locale;
import java.util.Set;
import kz.qadam.geo.Position;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceId;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Turns a stored row into the domain's record. */
final class PlaceMapper {

  private PlaceMapper() {}

  static Place toPlace(PlaceEntity row) {
    return new Place(
        new PlaceId(row.id),
        row.source,
        row.sourceId,
        row.kind,
        new LocalizedText(row.nameKk, row.nameRu, row.nameEn),
        new LocalizedText(row.addressKk, row.addressRu, row.addressEn),
        row.geom == null ? null : Position.of(row.geom),
        toInteger(row.storeys),
        toInteger(row.commissionedYear),
        row.organisation == null ? null : row.organisation.toOrganisation(),
        OwnerClass.of(row.ownerClass),
        OwnerBasis.of(row.ownerBasis),
        Set.of(row.tags),
        new KatoCode(row.territoryKato),
        TerritoryBasis.valueOf(row.territoryBasis.toUpperCase(Locale.ROOT)),
        row.version,
        row.recordedAt,
        row.entrances.stream().map(EntranceColumns::toEntrance).toList(),
        row.services.stream().map(ServiceEntity::toService).toList(),
        row.statements.stream().map(StatementColumns::toStatement).toList());
  }

  private static @Nullable Integer toInteger(@Nullable Short value) {
    return value == null ? null : value.intValue();
  }
}
