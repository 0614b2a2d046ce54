/** Reads places, changes, texts and the background of the map from the database. */
@NullMarked
package kz.qadam.map.persistence;

import org.jspecify.annotations.NullMarked;
