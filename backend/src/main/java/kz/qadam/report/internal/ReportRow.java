package kz.qadam.report.internal;

import org.jspecify.annotations.Nullable;

/**
 * One figure of one territory, in words and in numbers.
 *
 * @param territory name; of what lies in none of the children: words that say so
 * @param indicator title
 * @param percent one figure or a range; empty when a percentage would say less than the counts
 * @param lowPermille null: no units
 * @param targetPercent null: the year has no target
 */
public record ReportRow(
    String territory,
    String indicator,
    String percent,
    @Nullable Integer lowPermille,
    @Nullable Integer highPermille,
    @Nullable Integer targetPercent,
    long sure,
    long undecided,
    long total,
    long doubtful) {}
