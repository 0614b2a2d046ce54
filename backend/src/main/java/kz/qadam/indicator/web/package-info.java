/** The territory page, the lists behind its numbers, and the API of the indicators. */
@NullMarked
package kz.qadam.indicator.web;

import org.jspecify.annotations.NullMarked;
