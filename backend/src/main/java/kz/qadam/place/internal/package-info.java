/** The list of kinds and the services behind the module's root types. */
@NullMarked
package kz.qadam.place.internal;

import org.jspecify.annotations.NullMarked;
