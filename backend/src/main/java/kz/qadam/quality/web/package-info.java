/** The page of agreement, its lists and its file. */
@NullMarked
package kz.qadam.quality.web;

import org.jspecify.annotations.NullMarked;
