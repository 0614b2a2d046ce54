/** Work that runs from the command line instead of the web service: imports, demo, checks. */
@NullMarked
package kz.qadam.command;

import org.jspecify.annotations.NullMarked;
