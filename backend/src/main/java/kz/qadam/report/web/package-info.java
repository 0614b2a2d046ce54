/** Pages and files of reports. */
@NullMarked
package kz.qadam.report.web;

import org.jspecify.annotations.NullMarked;
