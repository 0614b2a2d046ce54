/** The made-up town of Qadamkent: its streets, houses, river and places. */
@NullMarked
package kz.qadam.demo.town;

import org.jspecify.annotations.NullMarked;
