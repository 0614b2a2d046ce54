/** Reads which visits repeat which. */
@NullMarked
package kz.qadam.quality.persistence;

import org.jspecify.annotations.NullMarked;
