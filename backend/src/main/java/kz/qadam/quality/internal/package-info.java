/** Pairs up visits and sums up their agreement. */
@NullMarked
package kz.qadam.quality.internal;

import org.jspecify.annotations.NullMarked;
