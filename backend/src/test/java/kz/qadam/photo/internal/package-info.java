/** Tests of what is taken as a photo. */
@NullMarked
package kz.qadam.photo.internal;

import org.jspecify.annotations.NullMarked;
