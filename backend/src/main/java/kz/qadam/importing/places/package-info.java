/** Taking files of places into the register, whatever their format. */
@NullMarked
package kz.qadam.importing.places;

import org.jspecify.annotations.NullMarked;
