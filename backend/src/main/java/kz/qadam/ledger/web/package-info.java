/** Public checkpoints and a place's public decisions. */
@NullMarked
package kz.qadam.ledger.web;

import org.jspecify.annotations.NullMarked;
