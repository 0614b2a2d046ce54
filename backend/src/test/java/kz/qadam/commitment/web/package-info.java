/** Each status and problem of the commitment pages and API. */
@NullMarked
package kz.qadam.commitment.web;

import org.jspecify.annotations.NullMarked;
