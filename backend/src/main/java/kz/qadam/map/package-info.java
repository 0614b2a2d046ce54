/** The map of places: filters, counts, clusters and nearest places from memory, and its page. */
@NullMarked
package kz.qadam.map;

import org.jspecify.annotations.NullMarked;
