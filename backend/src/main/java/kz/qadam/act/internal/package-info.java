/** What goes into a paper and into its hash. */
@NullMarked
package kz.qadam.act.internal;

import org.jspecify.annotations.NullMarked;
