/** The index of places in memory, and what keeps it up to date. */
@NullMarked
package kz.qadam.map.internal;

import org.jspecify.annotations.NullMarked;
