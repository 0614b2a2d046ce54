/** Tests of what accounts keep to themselves. */
@NullMarked
package kz.qadam.account.internal;

import org.jspecify.annotations.NullMarked;
