/** Tests of the ledger as the operator runs it. */
@NullMarked
package kz.qadam.ledger;

import org.jspecify.annotations.NullMarked;
