/** Prints documents as tagged PDF. */
@NullMarked
package kz.qadam.print;

import org.jspecify.annotations.NullMarked;
