package kz.qadam.importing.osm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import kz.qadam.geo.BoundingBox;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Refusal;
import kz.qadam.importing.places.PlaceFile;
import kz.qadam.importing.places.PlaceFormat;
import kz.qadam.place.PlaceKinds;
import kz.qadam.place.SourcePlace;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.OsmosisRuntimeException;
import org.springframework.stereotype.Component;

/**
 * OpenStreetMap extracts in PBF. Which tags make an object which kind of place, and which part of
 * the background, is data: {@code reference/osm-kinds.csv} and {@code osm-background.csv}.
 *
 * <p>Option {@code --explain KEY=VALUE} tells what became of each object with that tag.
 */
@Component
class OsmFormat implements PlaceFormat {

  private static final String ENDING = ".osm.pbf";
  private static final String EXPLAIN = "explain";

  /** Identities of OpenStreetMap hold for all extracts, so all have one source. */
  private static final String SOURCE = "osm";

  private final TagRules kindRules = TagRules.load("/reference/osm-kinds.csv");
  private final TagRules backgroundRules = TagRules.load("/reference/osm-background.csv");
  private final PlaceKinds kinds;
  private final BackgroundStore background;

  OsmFormat(PlaceKinds kinds, BackgroundStore background) {
    this.kinds = kinds;
    this.background = background;
  }

  @Override
  public boolean reads(String fileName) {
    return fileName.endsWith(ENDING) || fileName.endsWith(".pbf");
  }

  @Override
  public String endings() {
    return ENDING;
  }

  @Override
  public Set<String> optionNames() {
    return Set.of(EXPLAIN);
  }

  @Override
  public PlaceFile open(Opening opening) {
    OsmExtract extract = read(opening.request());
    if (extract.extent() == null
        && opening.request().option("missing").filter("remove"::equals).isPresent()) {
      // All extracts share one source: without a box, those of other places would go.
      throw new ImportRefusedException(
          Refusal.ofFile(opening.request().fileName(), "missing", "osm-no-extent"));
    }
    OsmTally tally = new OsmTally(opening.request().option(EXPLAIN).orElse(null));
    OsmPlaces places = new OsmPlaces(extract, kindRules, kinds, opening, tally);
    return new OsmPlaceFile(opening, extract, places, tally);
  }

  private OsmExtract read(ImportRequest request) {
    String name = request.fileName();
    try {
      PbfBlocks.check(request.file());
      return OsmExtract.read(
          request.file(), tags -> kindRules.mentions(tags) || backgroundRules.mentions(tags));
    } catch (PbfBlocks.DamagedException e) {
      throw new ImportRefusedException(Refusal.ofFile(name, "file", e.code(), e.block()), e);
    } catch (OsmosisRuntimeException e) {
      throw new ImportRefusedException(Refusal.ofFile(name, "file", "file-damaged", 0), e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + request.file(), e);
    }
  }

  /** An extract that was read. */
  private final class OsmPlaceFile implements PlaceFile {
    private final Opening opening;
    private final OsmExtract extract;
    private final OsmPlaces places;
    private final OsmTally tally;

    OsmPlaceFile(Opening opening, OsmExtract extract, OsmPlaces places, OsmTally tally) {
      this.opening = opening;
      this.extract = extract;
      this.places = places;
      this.tally = tally;
    }

    @Override
    public String source() {
      return opening.sourceOr(SOURCE);
    }

    @Override
    public long expectedRows() {
      return places.expectedRows();
    }

    @Override
    public @Nullable BoundingBox extent() {
      return extract.extent();
    }

    @Override
    public Iterator<SourcePlace> places() {
      opening.progress().begin("objects", expectedRows());
      return places.iterator();
    }

    @Override
    public boolean storeRest() {
      return background.replace(
          SOURCE + ":" + baseName(), new OsmBackground(extract, backgroundRules).iterator());
    }

    @Override
    public void summarize() {
      tally.summarize(opening.report());
    }

    @Override
    public void close() {}

    private String baseName() {
      String name = opening.request().fileName();
      int dot = name.indexOf('.');
      return dot < 0 ? name : name.substring(0, dot);
    }
  }
}
