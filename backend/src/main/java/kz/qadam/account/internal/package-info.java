/** Passwords, tokens and the services behind the API. */
@NullMarked
package kz.qadam.account.internal;

import org.jspecify.annotations.NullMarked;
