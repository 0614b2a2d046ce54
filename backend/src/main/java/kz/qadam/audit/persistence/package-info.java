/**
 * Audits, facts and levels in SQL: current facts are one {@code DISTINCT ON}, drafts are merged as
 * jsonb, and the projection streams and copies, none of which an object mapper would shorten.
 */
@NullMarked
package kz.qadam.audit.persistence;

import org.jspecify.annotations.NullMarked;
