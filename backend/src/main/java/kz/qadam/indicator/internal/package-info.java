/** How figures are put together from counts. */
@NullMarked
package kz.qadam.indicator.internal;

import org.jspecify.annotations.NullMarked;
