/** Reads what the database says of the installation. */
@NullMarked
package kz.qadam.site.persistence;

import org.jspecify.annotations.NullMarked;
