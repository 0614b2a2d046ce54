/** Visits to places: what was seen and measured, and the verdicts and levels derived from it. */
@NullMarked
package kz.qadam.audit;

import org.jspecify.annotations.NullMarked;
