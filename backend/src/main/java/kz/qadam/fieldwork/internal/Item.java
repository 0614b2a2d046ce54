package kz.qadam.fieldwork.internal;

import java.util.UUID;
import kz.qadam.fieldwork.VisitId;

/**
 * One thing recorded on a tablet.
 *
 * @param seq its place within the visit, 1 and up
 * @param body what {@code content} was read from
 * @param sha256 of the body, lower-case hex
 */
record Item(UUID id, VisitId visit, long seq, ItemContent content, String body, String sha256) {}
