/** What a browser needs to install the app for tablets. */
@NullMarked
package kz.qadam.tablet.web;

import org.jspecify.annotations.NullMarked;
