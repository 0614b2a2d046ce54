/**
 * Commitments to step accessibility: accepted for a place or a service, and confirmed by an audit.
 */
@NullMarked
package kz.qadam.commitment;

import org.jspecify.annotations.NullMarked;
