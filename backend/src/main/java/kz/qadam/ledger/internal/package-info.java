/** Hashing and checking the chain. */
@NullMarked
package kz.qadam.ledger.internal;

import org.jspecify.annotations.NullMarked;
