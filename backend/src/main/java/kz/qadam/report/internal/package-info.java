/** Gathers the figures, writes the files, freezes them. */
@NullMarked
package kz.qadam.report.internal;

import org.jspecify.annotations.NullMarked;
