/** The whole classifier of territories from a CSV file. */
@NullMarked
package kz.qadam.importing.kato;

import org.jspecify.annotations.NullMarked;
