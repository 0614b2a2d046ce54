/** How far two auditors who see the same place say the same of it. */
@NullMarked
package kz.qadam.quality;

import org.jspecify.annotations.NullMarked;
