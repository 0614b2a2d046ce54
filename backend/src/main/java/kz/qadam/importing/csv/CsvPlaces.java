package kz.qadam.importing.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.qadam.geo.Position;
import kz.qadam.importing.csv.CsvMapping.LanguageRepair;
import kz.qadam.importing.places.GuessedLanguage;
import kz.qadam.importing.places.PlaceLocation;
import kz.qadam.place.OwnerBasis;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.PlaceTag;
import kz.qadam.place.SourcePlace;
import kz.qadam.place.SourcePlace.SourceOrganisation;
import kz.qadam.place.SourcePlace.SourceService;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLocator;
import kz.qadam.territory.TerritoryLocator.Located;
import kz.qadam.territory.TerritoryService;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Turns rows into places; a row with problems becomes none. One thread. */
final class CsvPlaces {

  private static final Pattern BIN = Pattern.compile("[0-9]{12}");
  private static final Pattern KATO = Pattern.compile("[0-9]{9}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern TAG_SEPARATOR = Pattern.compile("\\s*[|;]\\s*");
  private static final int MAX_STOREYS = 200;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;

  private final CsvMapping mapping;
  private final CsvPositions positions;
  private final PlaceKinds kinds;
  private final TerritoryService territories;
  private final TerritoryLocator locator;
  private final CsvEntrances entrances;
  private final Set<String> secondLevelKinds = new HashSet<>();
  private final Districts districts;
  private long repairedRows;

  CsvPlaces(
      CsvMapping mapping,
      CsvPositions positions,
      PlaceKinds kinds,
      TerritoryService territories,
      TerritoryLocator locator) {
    this.mapping = mapping;
    this.positions = positions;
    this.kinds = kinds;
    this.territories = territories;
    this.locator = locator;
    this.entrances = new CsvEntrances(positions, locator);
    kinds.listKinds().stream().map(PlaceKind::code).forEach(secondLevelKinds::add);
    this.districts =
        new Districts(
            mapping
                .findConstant(CsvField.TERRITORY)
                .map(code -> territories.listChildren(new KatoCode(code)))
                .orElse(List.of()));
  }

  /** How many rows had their Kazakh and Russian address in each other's place. */
  long repairedRows() {
    return repairedRows;
  }

  /** The place; null when the row has problems, all of which it then names. */
  @Nullable SourcePlace toPlace(CsvRow row) {
    String sourceId = row.require(CsvField.SOURCE_ID);
    String kind = readKind(row);
    Position position = positions.read(row);
    Located territory = readTerritory(row, position);
    Integer storeys = row.findWhole(CsvField.STOREYS, 1, MAX_STOREYS);
    Integer year = readYear(row);
    Set<PlaceTag> tags = readTags(row);
    OwnerClass owner = readOwner(row);
    SourceOrganisation organisation = readOrganisation(row);
    List<Place.Entrance> waysIn = entrances.read(row, position);
    List<SourceService> services = CsvServices.read(row);
    if (!row.problems().isEmpty() || territory == null) {
      return null;
    }
    SourcePlace.Builder builder = SourcePlace.builder(sourceId, kind, territory);
    if (owner == null) {
      builder.ownedBy(kinds.typicalOwner(kind), OwnerBasis.ASSUMED);
    } else {
      builder.ownedBy(owner, OwnerBasis.STATED);
    }
    return builder
        .named(row.text(CsvField.NAME_KK, CsvField.NAME_RU, CsvField.NAME_EN))
        .addressed(readAddress(row))
        .at(position)
        .withStoreys(storeys)
        .commissionedIn(year)
        .tagged(tags)
        .runBy(organisation)
        .withEntrances(waysIn)
        .offering(services)
        .build();
  }

  private String readKind(CsvRow row) {
    String kind = row.require(CsvField.KIND);
    if (!kind.isEmpty() && !secondLevelKinds.contains(kind)) {
      row.refuse(CsvField.KIND, "unknown-kind", kind);
    }
    return kind;
  }

  private @Nullable Located readTerritory(CsvRow row, @Nullable Position position) {
    if (position != null) {
      PlaceLocation location = PlaceLocation.find(locator, position, CsvField.LATITUDE.column());
      if (location.territory() == null) {
        row.refuse(location.requireProblem());
      }
      return location.territory();
    }
    String stated = row.find(CsvField.TERRITORY);
    if (stated == null) {
      if (row.problems().isEmpty()) {
        row.refuse(CsvField.TERRITORY, "no-place");
      }
      return null;
    }
    return readStated(row, stated);
  }

  private @Nullable Located readStated(CsvRow row, String stated) {
    if (!KATO.matcher(stated).matches()) {
      row.refuse(CsvField.TERRITORY, "not-kato", stated);
      return null;
    }
    KatoCode code = new KatoCode(stated);
    if (territories.findTerritory(code).isEmpty()) {
      row.refuse(CsvField.TERRITORY, "unknown-territory", stated);
      return null;
    }
    return new Located(findDistrict(row).orElse(code), TerritoryBasis.STATED);
  }

  private Optional<KatoCode> findDistrict(CsvRow row) {
    return mapping.districtColumns().stream()
        .map(column -> districts.find(row.column(column)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static @Nullable Integer readYear(CsvRow row) {
    String text = row.find(CsvField.COMMISSIONED_YEAR);
    if (text == null) {
      return null;
    }
    int year = YEAR.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      row.refuse(CsvField.COMMISSIONED_YEAR, "not-a-year", text);
      return null;
    }
    return year;
  }

  private static Set<PlaceTag> readTags(CsvRow row) {
    String text = row.find(CsvField.TAGS);
    if (text == null) {
      return Set.of();
    }
    Set<PlaceTag> tags = new HashSet<>();
    for (String code : TAG_SEPARATOR.split(text, -1)) {
      PlaceTag.find(code)
          .ifPresentOrElse(tags::add, () -> row.refuse(CsvField.TAGS, "unknown-value", code));
    }
    return tags;
  }

  private static @Nullable OwnerClass readOwner(CsvRow row) {
    String code = row.find(CsvField.OWNER_CLASS);
    if (code == null) {
      return null;
    }
    Optional<OwnerClass> owner = OwnerClass.find(code);
    if (owner.isEmpty()) {
      row.refuse(CsvField.OWNER_CLASS, "unknown-value", code);
    }
    return owner.orElse(null);
  }

  private static @Nullable SourceOrganisation readOrganisation(CsvRow row) {
    String bin = row.find(CsvField.OWNER_BIN);
    if (bin != null && !BIN.matcher(bin).matches()) {
      row.refuse(CsvField.OWNER_BIN, "not-a-bin", bin);
    }
    LocalizedText name =
        row.text(CsvField.OWNER_NAME_KK, CsvField.OWNER_NAME_RU, CsvField.OWNER_NAME_EN);
    if (!name.isEmpty()) {
      return new SourceOrganisation(bin, name);
    }
    if (bin != null) {
      row.refuse(CsvField.OWNER_NAME_KK, "required");
    }
    return null;
  }

  private LocalizedText readAddress(CsvRow row) {
    LocalizedText address = row.text(CsvField.ADDRESS_KK, CsvField.ADDRESS_RU, CsvField.ADDRESS_EN);
    if (mapping.languageRepair() == LanguageRepair.NONE || !isSwapped(address)) {
      return address;
    }
    repairedRows++;
    return new LocalizedText(address.ru(), address.kk(), address.en());
  }

  /** Kazakh letters stand in the Russian text and none in the Kazakh one. */
  private static boolean isSwapped(LocalizedText text) {
    String kk = text.kk();
    String ru = text.ru();
    return kk != null
        && ru != null
        && GuessedLanguage.hasKazakhLetter(ru)
        && !GuessedLanguage.hasKazakhLetter(kk);
  }
}
