/**
 * Qadam: accessibility register, audit and step-accessibility service; each direct sub-package is a
 * module.
 */
@NullMarked
package kz.qadam;

import org.jspecify.annotations.NullMarked;
