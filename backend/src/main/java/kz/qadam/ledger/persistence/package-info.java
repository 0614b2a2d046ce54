/** Ledger entries in PostgreSQL. */
@NullMarked
package kz.qadam.ledger.persistence;

import org.jspecify.annotations.NullMarked;
