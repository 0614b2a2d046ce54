/**
 * Versions of a standard: loading one as a draft, replaying all facts under it, and deciding from
 * which day it is in force.
 */
@NullMarked
package kz.qadam.replay;

import org.jspecify.annotations.NullMarked;
