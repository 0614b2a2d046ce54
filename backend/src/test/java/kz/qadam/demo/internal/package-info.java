@NullMarked
package kz.qadam.demo.internal;

import org.jspecify.annotations.NullMarked;
