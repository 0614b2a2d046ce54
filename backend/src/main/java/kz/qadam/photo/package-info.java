/** Photos: taken in by pieces, checked, and shown without what a camera adds. */
@NullMarked
package kz.qadam.photo;

import org.jspecify.annotations.NullMarked;
