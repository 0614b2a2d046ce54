package kz.qadam.territory;

import java.util.Optional;
import kz.qadam.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One node of the tree.
 *
 * @param parentCode null for the country only
 */
public record Territory(
    KatoCode code, @Nullable KatoCode parentCode, TerritoryLevel level, LocalizedText name) {

  public Optional<KatoCode> parent() {
    return Optional.ofNullable(parentCode);
  }
}
