/** Acts and passports as readers get them. */
@NullMarked
package kz.qadam.act;

import org.jspecify.annotations.NullMarked;
