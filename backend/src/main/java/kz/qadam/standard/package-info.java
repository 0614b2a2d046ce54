/**
 * Standard packs, observations and the verdict engine; pure Java.
 *
 * <p>Start at {@link kz.qadam.standard.VerdictEngine}: facts in, levels with reasons out.
 */
@NullMarked
package kz.qadam.standard;

import org.jspecify.annotations.NullMarked;
