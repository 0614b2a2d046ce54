/** Loading files into the register: the command, what every format shares, a package per format. */
@NullMarked
package kz.qadam.importing;

import org.jspecify.annotations.NullMarked;
