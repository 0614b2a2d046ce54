/** Runs replays, applies decisions on their day, and answers the commands. */
@NullMarked
package kz.qadam.replay.internal;

import org.jspecify.annotations.NullMarked;
