/** Issued papers in the database. */
@NullMarked
package kz.qadam.act.persistence;

import org.jspecify.annotations.NullMarked;
