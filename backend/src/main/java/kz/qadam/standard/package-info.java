/** Standard packs, observations and the verdict engine; pure Java. */
@NullMarked
package kz.qadam.standard;

import org.jspecify.annotations.NullMarked;
