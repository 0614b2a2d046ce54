/** Tests of how problems are answered. */
@NullMarked
package kz.qadam.problem.web;

import org.jspecify.annotations.NullMarked;
