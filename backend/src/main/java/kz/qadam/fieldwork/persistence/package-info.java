/** Visits and their items in the database. */
@NullMarked
package kz.qadam.fieldwork.persistence;

import org.jspecify.annotations.NullMarked;
