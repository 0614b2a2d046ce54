/** Orders in PostgreSQL. */
@NullMarked
package kz.qadam.order.persistence;

import org.jspecify.annotations.NullMarked;
