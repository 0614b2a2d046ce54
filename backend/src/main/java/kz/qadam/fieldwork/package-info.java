/** What auditors record on tablets, as it arrives and as it becomes an audit. */
@NullMarked
package kz.qadam.fieldwork;

import org.jspecify.annotations.NullMarked;
