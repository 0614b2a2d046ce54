/** Speed, as ratios against a peer measured in the same run; {@code ./qadam bench}. */
@NullMarked
package kz.qadam.bench;

import org.jspecify.annotations.NullMarked;
