/** Places and background of the map from OpenStreetMap extracts ({@code .osm.pbf}). */
@NullMarked
package kz.qadam.importing.osm;

import org.jspecify.annotations.NullMarked;
