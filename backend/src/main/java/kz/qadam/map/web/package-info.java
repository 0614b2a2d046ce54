/** The map page and the requests its scripts make. */
@NullMarked
package kz.qadam.map.web;

import org.jspecify.annotations.NullMarked;
