/** Keeps frozen reports. */
@NullMarked
package kz.qadam.report.persistence;

import org.jspecify.annotations.NullMarked;
