/** Outlines of regions and districts from GeoJSON, shapefiles and GeoPackages. */
@NullMarked
package kz.qadam.importing.boundaries;

import org.jspecify.annotations.NullMarked;
