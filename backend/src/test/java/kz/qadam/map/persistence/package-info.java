/** Tests of the change log as the map reads it, on real PostgreSQL. */
@NullMarked
package kz.qadam.map.persistence;

import org.jspecify.annotations.NullMarked;
