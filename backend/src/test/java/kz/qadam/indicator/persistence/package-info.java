/** Counts and lists against real PostGIS. */
@NullMarked
package kz.qadam.indicator.persistence;

import org.jspecify.annotations.NullMarked;
