package kz.qadam.place.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qadam.place.OwnerClass;
import kz.qadam.place.PlaceKind;
import kz.qadam.place.PlaceKinds;
import kz.qadam.text.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** The kinds of {@code reference/place-kinds.csv}, read once at start; immutable, any thread. */
@Component
class CsvPlaceKinds implements PlaceKinds {

  private static final String RESOURCE = "/reference/place-kinds.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Map<String, PlaceKind> sectors = new LinkedHashMap<>();
  private final Map<String, PlaceKind> kinds = new LinkedHashMap<>();
  private final Map<String, OwnerClass> typicalOwners = new LinkedHashMap<>();

  CsvPlaceKinds() {
    try (InputStream in = CsvPlaceKinds.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("no " + RESOURCE);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      FORMAT.parse(reader).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(CSVRecord row) {
    String code = row.get("code");
    LocalizedText name =
        new LocalizedText(row.get("name_kk"), row.get("name_ru"), row.get("name_en"));
    PlaceKind kind = new PlaceKind(code, name);
    if (code.equals(kind.sector())) {
      sectors.put(code, kind);
    } else {
      kinds.put(code, kind);
      typicalOwners.put(code, OwnerClass.of(row.get("typical_owner_class")));
    }
  }

  @Override
  public Optional<PlaceKind> findKind(String code) {
    PlaceKind kind = kinds.get(code);
    return Optional.ofNullable(kind == null ? sectors.get(code) : kind);
  }

  @Override
  public List<PlaceKind> listSectors() {
    return List.copyOf(sectors.values());
  }

  @Override
  public List<PlaceKind> listKinds() {
    return List.copyOf(kinds.values());
  }

  @Override
  public OwnerClass typicalOwner(String kind) {
    return typicalOwners.getOrDefault(kind, OwnerClass.UNKNOWN);
  }
}
