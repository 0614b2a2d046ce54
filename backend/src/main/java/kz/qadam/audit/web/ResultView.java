package kz.qadam.audit.web;

import java.util.List;
import kz.qadam.audit.GroupSummary;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A submitted audit and what is known of the place now.
 *
 * @param facts how many observations the visit recorded
 * @param note null: none
 * @param groups the five groups in words
 */
record ResultView(
    String audit,
    PlaceHead place,
    String visitedOn,
    String auditorName,
    String submittedAt,
    LocalizedText pack,
    String packVersion,
    int facts,
    @Nullable String note,
    List<GroupSummary> groups) {}
