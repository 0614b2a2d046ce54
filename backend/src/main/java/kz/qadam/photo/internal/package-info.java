/** Puts pieces together, looks into files and keeps them. */
@NullMarked
package kz.qadam.photo.internal;

import org.jspecify.annotations.NullMarked;
