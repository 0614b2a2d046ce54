/** What cannot be seen through HTTP alone. */
@NullMarked
package kz.qadam.tablet.web;

import org.jspecify.annotations.NullMarked;
