/** Territories and their outlines for programs. */
@NullMarked
package kz.qadam.territory.web;

import org.jspecify.annotations.NullMarked;
