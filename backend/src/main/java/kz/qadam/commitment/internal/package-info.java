/** The rules of accepting and confirming. */
@NullMarked
package kz.qadam.commitment.internal;

import org.jspecify.annotations.NullMarked;
