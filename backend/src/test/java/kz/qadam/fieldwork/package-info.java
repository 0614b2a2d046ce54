/** Tests of fieldwork over HTTP on a real database. */
@NullMarked
package kz.qadam.fieldwork;

import org.jspecify.annotations.NullMarked;
