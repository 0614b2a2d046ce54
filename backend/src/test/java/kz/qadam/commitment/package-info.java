/** Tests of what may be accepted. */
@NullMarked
package kz.qadam.commitment;

import org.jspecify.annotations.NullMarked;
