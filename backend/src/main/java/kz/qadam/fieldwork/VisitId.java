package kz.qadam.fieldwork;

import java.util.Optional;
import java.util.UUID;

/** Identity of a visit, made by the tablet on which it began. */
public record VisitId(UUID value) {

  /** Reads the canonical form with hyphens; empty for any other text. */
  public static Optional<VisitId> find(String text) {
    try {
      UUID value = UUID.fromString(text);
      return value.toString().equals(text) ? Optional.of(new VisitId(value)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // it says nothing that the caller does not know
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
