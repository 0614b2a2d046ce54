/** Tests of the form's reading, without a database. */
@NullMarked
package kz.qadam.audit.form;

import org.jspecify.annotations.NullMarked;
