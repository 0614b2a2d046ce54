/** Replays on a real database, beside an independent recomputation. */
@NullMarked
package kz.qadam.replay;

import org.jspecify.annotations.NullMarked;
