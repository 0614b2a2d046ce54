/** What readers and programs do with the map: the whole service, a real database, a browser. */
@NullMarked
package kz.qadam.map.web;

import org.jspecify.annotations.NullMarked;
