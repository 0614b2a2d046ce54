/** The audit services, and the store they need. */
@NullMarked
package kz.qadam.audit.internal;

import org.jspecify.annotations.NullMarked;
