/** Tests of audits on a real database. */
@NullMarked
package kz.qadam.audit;

import org.jspecify.annotations.NullMarked;
