/** Packs for programs: the rules by which a tablet judges as the service does. */
@NullMarked
package kz.qadam.standard.web;

import org.jspecify.annotations.NullMarked;
