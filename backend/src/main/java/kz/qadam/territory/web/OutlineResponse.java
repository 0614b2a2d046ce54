package kz.qadam.territory.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Optional;
import kz.qadam.territory.Territory;
import kz.qadam.territory.TerritoryOutlines.Outline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

/**
 * An outline as a GeoJSON feature (RFC 7946).
 *
 * @param geometry GeoJSON text; null when no outline is known (RFC 7946, 3.2: an unlocated feature)
 */
record OutlineResponse(
    String type, String id, Properties properties, @JsonRawValue @Nullable String geometry) {

  /** Digits after the point of a degree: a tenth of a metre. */
  private static final int DECIMALS = 6;

  /** What a map writes and links; basis is null without an outline. */
  record Properties(
      String kato,
      String level,
      TerritoryResponse.Names names,
      @Nullable String basis,
      @Nullable String source) {}

  /** Several outlines. */
  record Collection(String type, List<OutlineResponse> features) {
    static Collection of(List<OutlineResponse> features) {
      return new Collection("FeatureCollection", List.copyOf(features));
    }
  }

  static OutlineResponse of(Territory territory, Optional<Outline> outline) {
    Properties properties =
        new Properties(
            territory.code().value(),
            territory.level().code(),
            TerritoryResponse.Names.of(territory.name()),
            outline.map(found -> found.source().basis().code()).orElse(null),
            outline.map(found -> found.source().source()).orElse(null));
    return new OutlineResponse(
        "Feature",
        territory.code().value(),
        properties,
        outline.map(OutlineResponse::geoJson).orElse(null));
  }

  private static String geoJson(Outline outline) {
    GeoJsonWriter writer = new GeoJsonWriter(DECIMALS);
    writer.setEncodeCRS(false);
    return writer.write(outline.geometry());
  }
}
