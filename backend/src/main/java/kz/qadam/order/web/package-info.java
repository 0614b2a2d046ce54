/** Forms, pages and the API of orders. */
@NullMarked
package kz.qadam.order.web;

import org.jspecify.annotations.NullMarked;
