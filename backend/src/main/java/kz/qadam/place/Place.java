package kz.qadam.place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kz.qadam.geo.Position;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * An infrastructure object (инфрақұрылым объектісі) as the register knows it now.
 *
 * @param name empty when the source gives no name
 * @param knownPosition null: position not known
 * @param knownStoreys null: not known
 * @param knownCommissionedYear null: not known
 * @param organisation null: not known
 */
public record Place(
    PlaceId id,
    String source,
    String sourceId,
    String kind,
    LocalizedText name,
    LocalizedText address,
    @Nullable Position knownPosition,
    @Nullable Integer knownStoreys,
    @Nullable Integer knownCommissionedYear,
    @Nullable Organisation organisation,
    OwnerClass ownerClass,
    OwnerBasis ownerBasis,
    Set<String> tags,
    KatoCode territory,
    TerritoryBasis territoryBasis,
    int version,
    Instant recordedAt,
    List<Entrance> entrances,
    List<OfferedService> services,
    List<Statement> statements) {

  public Place {
    tags = Set.copyOf(tags);
    entrances = List.copyOf(entrances);
    services = List.copyOf(services);
    statements = List.copyOf(statements);
  }

  /** Who owns or runs the place. */
  public record Organisation(long id, LocalizedText name, @Nullable String bin) {}

  /** One way in; numbers start at 1. */
  public record Entrance(int number, @Nullable String name, @Nullable Position knownPosition) {}

  /** A service given at the place. */
  public record OfferedService(long id, LocalizedText name) {}

  /** What an outside source says on access; never a verdict. */
  public record Statement(String key, String value, String source) {}

  public Optional<Position> position() {
    return Optional.ofNullable(knownPosition);
  }

  public OptionalInt storeys() {
    return knownStoreys == null ? OptionalInt.empty() : OptionalInt.of(knownStoreys);
  }

  public OptionalInt commissionedYear() {
    return knownCommissionedYear == null
        ? OptionalInt.empty()
        : OptionalInt.of(knownCommissionedYear);
  }
}
