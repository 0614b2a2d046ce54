/**
 * The made-up national register: places spread over real settlements, with numbers no real place
 * has.
 */
@NullMarked
package kz.qadam.demo.country;

import org.jspecify.annotations.NullMarked;
