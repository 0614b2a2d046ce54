package kz.qadam.order.web;

import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One order in a list.
 *
 * @param place its name; empty: it has none
 * @param organisation empty: not in the register
 * @param days words on the term: how many days are left or have passed; null: nothing to say
 * @param fines words on the fines so far; null: none
 */
public record OrderLine(
    long id,
    String documentNumber,
    LocalizedText place,
    LocalizedText organisation,
    String issued,
    String due,
    String state,
    @Nullable String days,
    int criteria,
    @Nullable String fines) {}
