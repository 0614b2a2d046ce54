package kz.qadam.standard;

/** How far a zone or place can be used, from worst to best; the order of constants is the order. */
public enum AccessLevel {
  INACCESSIBLE,
  /** Usable with help, at home or remotely (ДУ of the CIS methodology). */
  CONDITIONAL,
  PARTIAL,
  ACCESSIBLE
}
