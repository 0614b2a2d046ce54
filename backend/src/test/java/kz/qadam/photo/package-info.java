/** Tests of photos. */
@NullMarked
package kz.qadam.photo;

import org.jspecify.annotations.NullMarked;
