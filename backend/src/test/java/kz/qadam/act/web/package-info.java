/** How papers are written: pictures of photos and signatures. */
@NullMarked
package kz.qadam.act.web;

import org.jspecify.annotations.NullMarked;
