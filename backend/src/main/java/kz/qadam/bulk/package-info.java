/** Brings many rows into a table at once. */
@NullMarked
package kz.qadam.bulk;

import org.jspecify.annotations.NullMarked;
