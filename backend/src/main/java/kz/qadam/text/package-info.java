/** Texts in Kazakh, Russian and English, and the catalogue of the product's own words. */
@NullMarked
package kz.qadam.text;

import org.jspecify.annotations.NullMarked;
