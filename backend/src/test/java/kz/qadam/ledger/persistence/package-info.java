/** Tests of the ledger on real PostgreSQL. */
@NullMarked
package kz.qadam.ledger.persistence;

import org.jspecify.annotations.NullMarked;
