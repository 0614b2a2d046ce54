/** What cannot be seen through HTTP alone. */
@NullMarked
package kz.qadam.account.web;

import org.jspecify.annotations.NullMarked;
