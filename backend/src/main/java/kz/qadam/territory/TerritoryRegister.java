package kz.qadam.territory;

import java.util.Collection;
import java.util.Map;

/** Writes the tree of territories. */
public interface TerritoryRegister {

  /** All territories by code as stored now, inside the caller's transaction if there is one. */
  Map<KatoCode, Territory> readTree();

  /**
   * Adds territories, or changes those of the same code; others stay. Parents come with the call or
   * are there already. Needs a transaction; the change is appended last.
   *
   * @param source named in the tree, e.g. {@code kato: NK RK 11-2025}
   */
  void putAll(Collection<Territory> territories, String source);
}
