/** What people do in a browser: the whole service, a real database and Chromium. */
@NullMarked
package kz.qadam.browser;

import org.jspecify.annotations.NullMarked;
