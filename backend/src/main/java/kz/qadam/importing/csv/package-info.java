/** Places from CSV files, with our own columns or those of a portal through a mapping. */
@NullMarked
package kz.qadam.importing.csv;

import org.jspecify.annotations.NullMarked;
