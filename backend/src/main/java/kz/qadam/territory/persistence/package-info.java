/** Territories and boundary sets in PostGIS. */
@NullMarked
package kz.qadam.territory.persistence;

import org.jspecify.annotations.NullMarked;
