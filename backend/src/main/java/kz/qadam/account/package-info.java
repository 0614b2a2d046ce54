/** People with an account, their devices and what they may do where. */
@NullMarked
package kz.qadam.account;

import org.jspecify.annotations.NullMarked;
