/** Rows of commitments. */
@NullMarked
package kz.qadam.commitment.persistence;

import org.jspecify.annotations.NullMarked;
