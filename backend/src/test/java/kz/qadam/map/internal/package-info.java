/** Tests of the index against plain readings of its contract. */
@NullMarked
package kz.qadam.map.internal;

import org.jspecify.annotations.NullMarked;
