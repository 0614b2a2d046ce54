package kz.qadam.importing.boundaries;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import kz.qadam.importing.ImportRefusedException;
import kz.qadam.importing.ImportRequest;
import kz.qadam.importing.Refusal;

/**
 * What the caller says of a set of outlines.
 *
 * @param validFrom first day in force; empty when not said
 * @param validTo first day no longer in force; empty for a set that is in force
 */
record SetTerms(
    String source, String licence, Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {

  static final Set<String> OPTION_NAMES = Set.of("valid-from", "valid-to", "source", "licence");

  /**
   * Reads the options.
   *
   * @throws ImportRefusedException a date that is none, an end without or before its beginning
   */
  static SetTerms of(ImportRequest request, LocalDate today) {
    Optional<LocalDate> from = date(request, "valid-from");
    Optional<LocalDate> to = date(request, "valid-to");
    if (from.isPresent() && from.get().isAfter(today)) {
      throw refused(request, "valid-from", "in-the-future", from.get().toString());
    }
    if (to.isPresent() && from.isEmpty()) {
      throw refused(request, "valid-from", "required");
    }
    if (to.isPresent() && !to.get().isAfter(from.orElseThrow())) {
      throw refused(
          request,
          "valid-to",
          "out-of-range",
          from.orElseThrow().plusDays(1).toString(),
          today.toString());
    }
    return new SetTerms(
        request.option("source").orElse(request.fileName()),
        request.option("licence").orElse("not stated"),
        from,
        to);
  }

  private static Optional<LocalDate> date(ImportRequest request, String option) {
    try {
      return request.option(option).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      Refusal refusal =
          Refusal.ofFile(
              request.fileName(), option, "not-a-date", request.option(option).orElse(""));
      throw new ImportRefusedException(refusal, e);
    }
  }

  private static ImportRefusedException refused(
      ImportRequest request, String option, String code, Object... values) {
    return new ImportRefusedException(Refusal.ofFile(request.fileName(), option, code, values));
  }
}
