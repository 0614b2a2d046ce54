/** Accounts, through HTTP and through their services. */
@NullMarked
package kz.qadam.account;

import org.jspecify.annotations.NullMarked;
