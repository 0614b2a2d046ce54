/** The register over HTTP. */
@NullMarked
package kz.qadam.place.web;

import org.jspecify.annotations.NullMarked;
