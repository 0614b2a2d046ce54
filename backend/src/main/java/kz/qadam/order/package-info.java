/**
 * Orders to remedy (ұйғарым): issued on an accepted audit, followed to the re-inspection, and the
 * statistics of state control.
 */
@NullMarked
package kz.qadam.order;

import org.jspecify.annotations.NullMarked;
