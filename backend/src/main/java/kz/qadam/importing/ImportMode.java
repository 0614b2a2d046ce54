package kz.qadam.importing;

/** Whether an import may change anything. */
public enum ImportMode {
  APPLY,
  /** Reads, checks and reports everything, changes nothing. */
  DRY_RUN
}
