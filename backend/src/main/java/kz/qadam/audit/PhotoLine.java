package kz.qadam.audit;

import java.time.LocalDate;
import kz.qadam.text.LocalizedText;

/**
 * A photo as pages show it.
 *
 * @param name as in its addresses
 * @param subject the question it is about, or that it is about the place, in the reader's language
 * @param alt what it shows
 * @param visitedDay of the visit
 * @param visitedOn the same day as the reader writes it
 */
public record PhotoLine(
    String name, String subject, LocalizedText alt, LocalDate visitedDay, String visitedOn) {}
