/** The rules of confirming, and the service against real PostGIS. */
@NullMarked
package kz.qadam.commitment.internal;

import org.jspecify.annotations.NullMarked;
