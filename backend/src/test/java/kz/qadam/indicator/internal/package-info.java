/** Figures folded over real PostGIS. */
@NullMarked
package kz.qadam.indicator.internal;

import org.jspecify.annotations.NullMarked;
