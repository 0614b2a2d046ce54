/** Problems as JSON for programs and as a page for people. */
@NullMarked
package kz.qadam.problem.web;

import org.jspecify.annotations.NullMarked;
