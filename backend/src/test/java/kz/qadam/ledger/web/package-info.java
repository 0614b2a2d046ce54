/** Tests of the ledger over HTTP. */
@NullMarked
package kz.qadam.ledger.web;

import org.jspecify.annotations.NullMarked;
