/**
 * Papers that say what an audit found: its act, and the passport of a place; and how to check one.
 */
@NullMarked
package kz.qadam.act;

import org.jspecify.annotations.NullMarked;
