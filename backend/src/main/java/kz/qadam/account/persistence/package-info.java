/** People, sessions and grants in PostgreSQL. */
@NullMarked
package kz.qadam.account.persistence;

import org.jspecify.annotations.NullMarked;
