/** Tests of the indicators' own types. */
@NullMarked
package kz.qadam.indicator;

import org.jspecify.annotations.NullMarked;
