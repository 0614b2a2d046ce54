/** Tests of orders to remedy. */
@NullMarked
package kz.qadam.order;

import org.jspecify.annotations.NullMarked;
