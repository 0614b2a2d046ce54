/** Tests of hashing. */
@NullMarked
package kz.qadam.ledger.internal;

import org.jspecify.annotations.NullMarked;
