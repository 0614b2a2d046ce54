/** Filters and model attributes that apply to every page. */
@NullMarked
package kz.qadam.site.web;

import org.jspecify.annotations.NullMarked;
