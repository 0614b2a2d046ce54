package kz.qadam.fieldwork;

import java.time.LocalDate;
import kz.qadam.account.NamedPerson;
import kz.qadam.place.PlaceId;

/**
 * A place that somebody is to visit.
 *
 * @param dueOn last day
 * @param isBlind earlier values are hidden from the auditor
 */
public record Assignment(
    long id,
    PlaceId place,
    NamedPerson auditor,
    AssignmentReason reason,
    LocalDate dueOn,
    boolean isBlind) {}
