/** What the ledger vouches for. */
@NullMarked
package kz.qadam.audit.internal;

import org.jspecify.annotations.NullMarked;
