/** Copies the made-up register into the database. */
@NullMarked
package kz.qadam.demo.persistence;

import org.jspecify.annotations.NullMarked;
