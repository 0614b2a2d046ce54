/** Photos and uploads in the database. */
@NullMarked
package kz.qadam.photo.persistence;

import org.jspecify.annotations.NullMarked;
