/** A made-up register from a fixed seed, so that a fresh installation has life on every screen. */
@NullMarked
package kz.qadam.demo;

import org.jspecify.annotations.NullMarked;
