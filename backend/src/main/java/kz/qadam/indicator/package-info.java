/**
 * Indicators of the Concept and our own: their definitions, their figures at a date, the units
 * behind each figure.
 */
@NullMarked
package kz.qadam.indicator;

import org.jspecify.annotations.NullMarked;
