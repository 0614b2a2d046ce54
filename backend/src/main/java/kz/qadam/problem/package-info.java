/** The catalogue of problems that callers are told about (RFC 9457). */
@NullMarked
package kz.qadam.problem;

import org.jspecify.annotations.NullMarked;
