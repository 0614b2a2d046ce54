/** The tree in memory, the exact point locator and the rules of activation. */
@NullMarked
package kz.qadam.territory.internal;

import org.jspecify.annotations.NullMarked;
