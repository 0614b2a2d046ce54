/** The tamper-evident record of decisions: who decided what, when and why. */
@NullMarked
package kz.qadam.ledger;

import org.jspecify.annotations.NullMarked;
