package kz.qadam.audit.web;

/**
 * A draft in a list of drafts.
 *
 * @param stage last part of the text key {@code audit.stage}
 * @param startedOn day and time, to tell two visits to one place apart
 * @param savedOn day and time of the last change
 * @param answered questions with an answer that can be read
 * @param asked questions that matter as far as is known
 */
record DraftLine(
    String audit,
    PlaceHead place,
    String stage,
    String startedOn,
    String savedOn,
    int answered,
    int asked) {}
