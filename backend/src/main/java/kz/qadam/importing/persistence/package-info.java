/** The table of imports. */
@NullMarked
package kz.qadam.importing.persistence;

import org.jspecify.annotations.NullMarked;
