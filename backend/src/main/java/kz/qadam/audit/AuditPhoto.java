package kz.qadam.audit;

import java.util.Optional;
import kz.qadam.standard.CriterionId;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A photo that belongs to a submitted audit.
 *
 * @param name SHA-256 of its file, lower-case hex, as in its addresses
 * @param entrance 0: about the place as a whole; 1 and up: about the entrance with that number
 * @param knownCriterion null: about no single question
 * @param alt what it shows, in at least one language
 */
public record AuditPhoto(
    String name, int entrance, @Nullable CriterionId knownCriterion, LocalizedText alt) {

  public AuditPhoto {
    if (alt.isEmpty()) {
      throw new IllegalArgumentException("photo " + name + " is not described");
    }
  }

  public Optional<CriterionId> criterion() {
    return Optional.ofNullable(knownCriterion);
  }
}
