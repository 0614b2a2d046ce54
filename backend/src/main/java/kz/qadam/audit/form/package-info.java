/** What the form of a visit asks, and how its raw answers become observations; pure Java. */
@NullMarked
package kz.qadam.audit.form;

import org.jspecify.annotations.NullMarked;
