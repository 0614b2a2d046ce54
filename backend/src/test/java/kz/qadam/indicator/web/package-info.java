/** Each status and problem of the indicator pages and API. */
@NullMarked
package kz.qadam.indicator.web;

import org.jspecify.annotations.NullMarked;
