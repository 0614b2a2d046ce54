/** Loads the demo at the first start of an empty home and on command. */
@NullMarked
package kz.qadam.demo.internal;

import org.jspecify.annotations.NullMarked;
