/** Places as stored: Hibernate entities for reading one by one, plain SQL for searching. */
@NullMarked
package kz.qadam.place.persistence;

import org.jspecify.annotations.NullMarked;
