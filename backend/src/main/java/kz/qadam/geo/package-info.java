/** Positions and boxes; the only place where latitude and longitude swap. */
@NullMarked
package kz.qadam.geo;

import org.jspecify.annotations.NullMarked;
