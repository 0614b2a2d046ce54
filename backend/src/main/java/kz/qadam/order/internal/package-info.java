/** What decides on orders and who may. */
@NullMarked
package kz.qadam.order.internal;

import org.jspecify.annotations.NullMarked;
