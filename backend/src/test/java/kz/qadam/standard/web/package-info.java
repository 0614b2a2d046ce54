/** Packs as programs get them, and the proof that they suffice to judge. */
@NullMarked
package kz.qadam.standard.web;

import org.jspecify.annotations.NullMarked;
