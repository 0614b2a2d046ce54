package kz.qadam.importing.places;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.qadam.importing.ImportMode;
import kz.qadam.importing.ImportReport;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Importer;
import kz.qadam.importing.Progress;
import kz.qadam.importing.Refusal;
import kz.qadam.place.Place;
import kz.qadam.place.PlaceQuery;
import kz.qadam.place.PlaceService;
import kz.qadam.territory.Boundary;
import kz.qadam.territory.BoundaryRegister;
import kz.qadam.territory.BoundarySet;
import kz.qadam.territory.BoundarySource;
import kz.qadam.territory.KatoCode;
import kz.qadam.territory.TerritoryBasis;
import kz.qadam.territory.TerritoryLevel;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of imports share: a country of two square cities, and the importer. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@Transactional
public abstract class PlaceImportTest {

  private static final String ALMATY = "MULTIPOLYGON (((76 43, 78 43, 78 44, 76 44, 76 43)))";
  private static final String ASTANA = "MULTIPOLYGON (((71 51, 72 51, 72 52, 71 52, 71 51)))";

  @Autowired protected PlaceService places;
  @Autowired protected JdbcClient sql;
  @Autowired private List<Importer> importers;
  @Autowired private BoundaryRegister boundaries;
  @Autowired private TransactionTemplate transactions;

  protected final List<Refusal> refusals = new ArrayList<>();

  @BeforeTransaction
  void drawTheCountryOnce() throws ParseException {
    BoundarySource source =
        new BoundarySource(
            TerritoryLevel.REGION,
            TerritoryBasis.BOUNDARY,
            "test",
            "none",
            LocalDate.of(2022, 6, 8),
            null);
    BoundarySet set =
        new BoundarySet(
            source,
            new byte[32],
            List.of(square("750000000", ALMATY), square("710000000", ASTANA)));
    transactions.executeWithoutResult(
        _ -> {
          if (!boundaries.contains(set)) {
            boundaries.activate(set);
          }
        });
  }

  protected ImportReport importFile(Path file, String... options) {
    return run(new ImportRequest(file, ImportMode.APPLY, toMap(options)));
  }

  protected ImportReport tryFile(Path file, String... options) {
    return run(new ImportRequest(file, ImportMode.DRY_RUN, toMap(options)));
  }

  protected List<Place> allPlaces() {
    return places.findPlaces(PlaceQuery.ALL).places();
  }

  protected Place place(String sourceId) {
    return allPlaces().stream()
        .filter(each -> each.sourceId().equals(sourceId))
        .findFirst()
        .orElseThrow();
  }

  protected long countOfKind(String kind) {
    return places
        .findPlaces(new PlaceQuery(Set.of(kind), null, null, null, null, Set.of(), 0, 1))
        .matched();
  }

  protected long countRows(String table) {
    return sql.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  private ImportReport run(ImportRequest request) {
    Importer importer =
        importers.stream().filter(each -> each.name().equals("places")).findFirst().orElseThrow();
    refusals.clear();
    ImportReport report = new ImportReport(refusals::add);
    importer.run(request, report, new Progress(new PrintStream(PrintStream.nullOutputStream())));
    return report;
  }

  private static Map<String, String> toMap(String... options) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      map.put(options[i], options[i + 1]);
    }
    return map;
  }

  private static Boundary square(String kato, String wkt) throws ParseException {
    MultiPolygon outline = (MultiPolygon) new WKTReader().read(wkt);
    outline.setSRID(4326);
    return new Boundary(new KatoCode(kato), kato, outline);
  }
}
