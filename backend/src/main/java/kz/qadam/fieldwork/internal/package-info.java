/** Takes items in, puts visits together and submits them. */
@NullMarked
package kz.qadam.fieldwork.internal;

import org.jspecify.annotations.NullMarked;
