/** The audit form as pages, and verdicts and audits as JSON. */
@NullMarked
package kz.qadam.audit.web;

import org.jspecify.annotations.NullMarked;
