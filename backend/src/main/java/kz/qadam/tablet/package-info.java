/**
 * The app that auditors install on a tablet: its page, its worker and its words; it works offline.
 */
@NullMarked
package kz.qadam.tablet;

import org.jspecify.annotations.NullMarked;
