package kz.qadam.order;

import java.time.Instant;
import java.time.LocalDate;
import kz.qadam.place.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counted.
 *
 * @param recordedAt decides to which period it belongs
 * @param happenedOn the day its document or visit says
 * @param knownOrder null: an inspection
 * @param knownAudit the inspection itself, the basis or the end of an order; null: neither
 * @param knownDocumentNumber null: an inspection
 * @param knownTenge null: no fine
 */
public record ControlEvent(
    ControlKind kind,
    Instant recordedAt,
    LocalDate happenedOn,
    PlaceId place,
    @Nullable OrderId knownOrder,
    @Nullable String knownAudit,
    @Nullable String knownDocumentNumber,
    @Nullable Long knownTenge) {}
