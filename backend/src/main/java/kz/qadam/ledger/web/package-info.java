/** Public checkpoints, and the whole ledger for those who review it. */
@NullMarked
package kz.qadam.ledger.web;

import org.jspecify.annotations.NullMarked;
