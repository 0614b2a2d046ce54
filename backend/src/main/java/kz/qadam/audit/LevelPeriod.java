package kz.qadam.audit;

import java.time.Instant;
import kz.qadam.standard.AccessRange;
import kz.qadam.standard.DisabilityGroup;
import org.jspecify.annotations.Nullable;

/**
 * What a place was for a group from one moment to another, by one version of the standard.
 *
 * @param to null: it still is
 */
public record LevelPeriod(
    DisabilityGroup group, AccessRange range, Instant from, @Nullable Instant to) {}
