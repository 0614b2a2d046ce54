package kz.qadam.importing.osm;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A street, water, green area or building, drawn under the places.
 *
 * @param kind as in {@code background_features.kind}
 * @param geometry WGS 84, longitude first: a line, or an area of one or more polygons
 */
public record BackgroundFeature(String kind, @Nullable String name, Geometry geometry) {}
