/** The register of infrastructure objects, their entrances and services. */
@NullMarked
package kz.qadam.place;

import org.jspecify.annotations.NullMarked;
