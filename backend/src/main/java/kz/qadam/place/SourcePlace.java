package kz.qadam.place;

import java.util.List;
import java.util.Set;
import kz.qadam.geo.Position;
import kz.qadam.territory.TerritoryLocator.Located;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A place as a source describes it, checked and located, on its way into the register.
 *
 * @param sourceId identity within the source, e.g. {@code node/123}
 * @param kind a kind, not a sector
 * @param knownFootprint WGS 84, longitude first; null: not known
 * @param knownStoreys 1 to 200
 * @param knownCommissionedYear 1500 to 2100
 * @param organisation null: the source names none
 */
public record SourcePlace(
    String sourceId,
    String kind,
    LocalizedText name,
    LocalizedText address,
    @Nullable Position knownPosition,
    @Nullable MultiPolygon knownFootprint,
    @Nullable Integer knownStoreys,
    @Nullable Integer knownCommissionedYear,
    @Nullable SourceOrganisation organisation,
    OwnerClass ownerClass,
    OwnerBasis ownerBasis,
    Set<PlaceTag> tags,
    Located territory,
    List<Place.Entrance> entrances,
    List<SourceService> services,
    List<Place.Statement> statements) {

  public SourcePlace {
    if (sourceId.isBlank()) {
      throw new IllegalArgumentException("a place needs an identity within its source");
    }
    tags = Set.copyOf(tags);
    entrances = List.copyOf(entrances);
    services = List.copyOf(services);
    statements = List.copyOf(statements);
  }

  /**
   * The organisation that owns or runs the place.
   *
   * @param bin 12 digits; null: not known, then its names tell it apart within the source
   */
  public record SourceOrganisation(@Nullable String bin, LocalizedText name) {
    public SourceOrganisation {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("an organisation needs a name");
      }
    }
  }

  /** A service given at the place; {@code sourceId} is unique within the place. */
  public record SourceService(String sourceId, LocalizedText name) {
    public SourceService {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a service needs a name");
      }
    }
  }

  /** Starts with what a source cannot leave out; everything else is not known until said. */
  public static Builder builder(String sourceId, String kind, Located territory) {
    return new Builder(sourceId, kind, territory);
  }

  /** Collects what a source says; not for several threads. */
  public static final class Builder {
    private final String sourceId;
    private final String kind;
    private final Located territory;
    private LocalizedText name = LocalizedText.NONE;
    private LocalizedText address = LocalizedText.NONE;
    private @Nullable Position position;
    private @Nullable MultiPolygon footprint;
    private @Nullable Integer storeys;
    private @Nullable Integer commissionedYear;
    private @Nullable SourceOrganisation organisation;
    private OwnerClass ownerClass = OwnerClass.UNKNOWN;
    private OwnerBasis ownerBasis = OwnerBasis.ASSUMED;
    private Set<PlaceTag> tags = Set.of();
    private List<Place.Entrance> entrances = List.of();
    private List<SourceService> services = List.of();
    private List<Place.Statement> statements = List.of();

    private Builder(String sourceId, String kind, Located territory) {
      this.sourceId = sourceId;
      this.kind = kind;
      this.territory = territory;
    }

    public Builder named(LocalizedText text) {
      name = text;
      return this;
    }

    public Builder addressed(LocalizedText text) {
      address = text;
      return this;
    }

    public Builder at(@Nullable Position known) {
      position = known;
      return this;
    }

    public Builder outlined(@Nullable MultiPolygon known) {
      footprint = known;
      return this;
    }

    public Builder withStoreys(@Nullable Integer known) {
      storeys = known;
      return this;
    }

    public Builder commissionedIn(@Nullable Integer knownYear) {
      commissionedYear = knownYear;
      return this;
    }

    public Builder runBy(@Nullable SourceOrganisation known) {
      organisation = known;
      return this;
    }

    public Builder ownedBy(OwnerClass owner, OwnerBasis basis) {
      ownerClass = owner;
      ownerBasis = basis;
      return this;
    }

    public Builder tagged(Set<PlaceTag> all) {
      tags = all;
      return this;
    }

    public Builder withEntrances(List<Place.Entrance> all) {
      entrances = all;
      return this;
    }

    public Builder offering(List<SourceService> all) {
      services = all;
      return this;
    }

    public Builder withStatements(List<Place.Statement> all) {
      statements = all;
      return this;
    }

    public SourcePlace build() {
      return new SourcePlace(
          sourceId,
          kind,
          name,
          address,
          position,
          footprint,
          storeys,
          commissionedYear,
          organisation,
          ownerClass,
          ownerBasis,
          tags,
          territory,
          entrances,
          services,
          statements);
    }
  }
}
