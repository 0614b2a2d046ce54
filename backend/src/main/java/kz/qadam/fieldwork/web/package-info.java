/** What tablets ask and send. */
@NullMarked
package kz.qadam.fieldwork.web;

import org.jspecify.annotations.NullMarked;
