@NullMarked
package kz.qadam.quality;

import org.jspecify.annotations.NullMarked;
