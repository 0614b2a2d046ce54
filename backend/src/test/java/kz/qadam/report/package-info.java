/** Tests of frozen reports. */
@NullMarked
package kz.qadam.report;

import org.jspecify.annotations.NullMarked;
