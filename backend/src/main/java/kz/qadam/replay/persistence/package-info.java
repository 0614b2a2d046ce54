/** Keeps replays and what they found. */
@NullMarked
package kz.qadam.replay.persistence;

import org.jspecify.annotations.NullMarked;
