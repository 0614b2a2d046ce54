package kz.qadam.ledger;

import java.util.Set;

/**
 * Decisions that a module keeps as rows besides their entries, and what the entry of each row says.
 * The module that owns the tables says it in SQL, so that the database compares whole tables at
 * once.
 */
public interface StoredDecisions {

  /** Kinds of the entries for which there is a row each. */
  Set<Decision.Kind> kinds();

  /** Member that the content of such an entry has; entries without it say too little to compare. */
  String member();

  /**
   * One query without parameters. Its columns: {@code stored_as} (table and key, for people),
   * {@code kind}, {@code subject}, {@code actor} and {@code content} (jsonb) as the entry has them,
   * and {@code made_at}, when it was decided.
   */
  String rows();
}
