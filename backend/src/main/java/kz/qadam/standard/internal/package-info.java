/** Reads packs from the class path and offers them to the application. */
@NullMarked
package kz.qadam.standard.internal;

import org.jspecify.annotations.NullMarked;
