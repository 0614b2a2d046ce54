/** Tests of what follows from the items of a visit. */
@NullMarked
package kz.qadam.fieldwork.internal;

import org.jspecify.annotations.NullMarked;
