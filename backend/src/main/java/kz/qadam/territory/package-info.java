/** The KATO tree of territories and their dated boundaries. */
@NullMarked
package kz.qadam.territory;

import org.jspecify.annotations.NullMarked;
