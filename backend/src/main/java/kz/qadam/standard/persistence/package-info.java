/** Keeps versions of packs, and decisions that they take force, in PostgreSQL. */
@NullMarked
package kz.qadam.standard.persistence;

import org.jspecify.annotations.NullMarked;
