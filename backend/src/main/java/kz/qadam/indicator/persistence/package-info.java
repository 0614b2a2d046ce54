/** The SQL that counts and lists units at a date. */
@NullMarked
package kz.qadam.indicator.persistence;

import org.jspecify.annotations.NullMarked;
