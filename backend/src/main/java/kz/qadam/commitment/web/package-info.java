/** Forms, pages and the API of commitments. */
@NullMarked
package kz.qadam.commitment.web;

import org.jspecify.annotations.NullMarked;
