/**
 * Pages of the versions of the standard, of replays and of decisions, and what one place was by
 * each.
 */
@NullMarked
package kz.qadam.replay.web;

import org.jspecify.annotations.NullMarked;
