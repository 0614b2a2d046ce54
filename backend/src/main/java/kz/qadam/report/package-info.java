/**
 * Frozen reports: what the indicators say of a territory at the end of a day, kept as files that
 * never change, with their hashes on the ledger.
 */
@NullMarked
package kz.qadam.report;

import org.jspecify.annotations.NullMarked;
