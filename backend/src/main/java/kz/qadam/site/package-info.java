/** What all pages share: the reader's language, security headers, the demo banner. */
@NullMarked
package kz.qadam.site;

import org.jspecify.annotations.NullMarked;
