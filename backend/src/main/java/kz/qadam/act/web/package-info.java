/** Papers as PDF, XLSX and JSON, and the page that checks one. */
@NullMarked
package kz.qadam.act.web;

import org.jspecify.annotations.NullMarked;
