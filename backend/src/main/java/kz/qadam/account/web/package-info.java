/** Sign-in, the reader's own page, and the chain of filters that knows who asks. */
@NullMarked
package kz.qadam.account.web;

import org.jspecify.annotations.NullMarked;
