package kz.qadam.importing.csv;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a row can say about a place; the names of the columns are these in lower case. */
enum CsvField {
  SOURCE_ID,
  KIND,
  NAME_KK,
  NAME_RU,
  NAME_EN,
  ADDRESS_KK,
  ADDRESS_RU,
  ADDRESS_EN,
  LATITUDE,
  LONGITUDE,
  EASTING,
  NORTHING,
  STOREYS,
  COMMISSIONED_YEAR,
  OWNER_CLASS,
  OWNER_BIN,
  OWNER_NAME_KK,
  OWNER_NAME_RU,
  OWNER_NAME_EN,
  TAGS,
  ENTRANCES,
  SERVICE_IDS,
  SERVICES_KK,
  SERVICES_RU,
  SERVICES_EN,
  TERRITORY;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CsvField> find(String column) {
    return Arrays.stream(values()).filter(field -> field.column().equals(column)).findFirst();
  }
}
